import type { MetaFunction } from '@remix-run/node'
import { Link } from '@remix-run/react'
import { m } from '~/platform/i18n/messages'
import { Dots, Paragraphs, Prose } from '~/ui/prose'

export const meta: MetaFunction = () => [{ title: m.page_title({ page: m.pages_access_title() }) }]

export default function Accessibility() {
  return (
    <Prose
      title={m.pages_access_title()}
      lede={m.pages_access_lede()}
      inside={m.pages_inside()}
      parts={[
        {
          id: 'works',
          title: m.pages_access_works_title(),
          body: (
            <Dots
              of={[
                m.pages_access_works_keyboard(),
                m.pages_access_works_narrow(),
                m.pages_access_works_colour(),
                m.pages_access_works_motion(),
                m.pages_access_works_script(),
                m.pages_access_works_keys(),
              ]}
            />
          ),
        },
        {
          id: 'checked',
          title: m.pages_access_checked_title(),
          body: <Paragraphs of={[m.pages_access_checked_1(), m.pages_access_checked_2()]} />,
        },
        {
          id: 'falls-short',
          title: m.pages_access_short_title(),
          body: (
            <Dots
              of={[
                m.pages_access_short_script(),
                m.pages_access_short_readers(),
                m.pages_access_short_pdf(),
                m.pages_access_short_language(),
              ]}
            />
          ),
        },
        {
          id: 'barrier',
          title: m.pages_access_barrier_title(),
          body: (
            <p>
              {m.pages_access_barrier_1()} <Link to="/help#contact">{m.pages_help_contact_title()}</Link>
            </p>
          ),
        },
      ]}
    />
  )
}
