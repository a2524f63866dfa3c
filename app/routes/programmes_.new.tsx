import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { Form, Link, useActionData, useLoaderData } from '@remix-run/react'
import { programmeForm } from '~/modules/programmes/forms'
import { createProgramme, viewFrameworks } from '~/modules/programmes/index.server'
import '~/modules/programmes/ui/programmes.css'
import { Trail } from '~/modules/programmes/ui/trail'
import { readForm, respond } from '~/platform/http.server'
import { m } from '~/platform/i18n/messages'
import { requireActor } from '~/policy/authorize.server'
import { CheckField, Refusable, SelectField, TextField, useFieldError } from '~/ui/form'

export const meta: MetaFunction = () => [{ title: m.page_title({ page: m.programmes_new() }) }]

export const loader = respond(async ({ context }: LoaderFunctionArgs) => viewFrameworks(await requireActor(context)))

export const action = respond(async ({ request, context }: ActionFunctionArgs) => {
  const actor = await requireActor(context)
  const { id } = await createProgramme(actor, await readForm(request, programmeForm))
  return redirect(`/programmes/${id}`)
})

export default function NewProgramme() {
  const { organisations, frameworks } = useLoaderData<typeof loader>()
  const refusal = useActionData<typeof action>()
  const lead = organisations[0]
  return (
    <div className="narrow">
      <Trail to={[{ to: '/programmes', name: m.nav_programmes() }]} />
      <h1 className="title mt2">{m.programmes_new()}</h1>
      <Form method="post" className="stack spaced mt3">
        <Refusable data={refusal}>
          <TextField name="name" label={m.programmes_name()} hint={m.programmes_name_hint()} />
          {organisations.length > 1 ? (
            <SelectField
              name="organisationId"
              label={m.programmes_runs()}
              hint={m.programmes_runs_hint()}
              options={organisations.map((one) => ({ value: one.id, name: one.name }))}
              defaultValue={lead?.id}
            />
          ) : (
            <input type="hidden" name="organisationId" value={lead?.id} />
          )}
          <TextField
            name="awardingBody"
            label={m.programmes_awarding_body()}
            hint={m.programmes_awarding_body_hint()}
            defaultValue={organisations.length === 1 ? lead?.name : undefined}
          />
          <fieldset className="stack">
            <legend className="label">{m.programmes_begin_with()}</legend>
            <FrameworkError />
            <CheckField
              type="radio"
              name="framework"
              value="demo"
              label={m.programmes_begin_demo()}
              hint={m.programmes_begin_demo_hint()}
              defaultChecked
            />
            <CheckField
              type="radio"
              name="framework"
              value="scratch"
              label={m.programmes_begin_scratch()}
              hint={m.programmes_begin_scratch_hint()}
            />
            {frameworks.map((framework) => (
              <CheckField
                key={framework.id}
                type="radio"
                name="framework"
                value={framework.id}
                label={m.programmes_begin_shared({ name: framework.name })}
                hint={m.programmes_begin_shared_hint({
                  organisation: organisations.find((one) => one.id === framework.organisationId)?.name ?? '',
                })}
              />
            ))}
          </fieldset>
        </Refusable>
        <div className="row">
          <button className="btn primary" type="submit">
            {m.programmes_create()}
          </button>
          <Link to="/programmes">{m.programmes_cancel()}</Link>
        </div>
      </Form>
    </div>
  )
}

/** A group of choices has its error once, at its head. */
function FrameworkError() {
  const error = useFieldError('framework')
  return error ? (
    <p className="error" id="field-framework" tabIndex={-1}>
      {error}
    </p>
  ) : null
}
