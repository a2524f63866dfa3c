/** An e-mail address that one may write to; nothing for an empty one. */
export const MailAddress = ({ email }: { email: string }) =>
  email === '' ? null : (
    <a className="address" href={`mailto:${email}`}>
      {email}
    </a>
  )
