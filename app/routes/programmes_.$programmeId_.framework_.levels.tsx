import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { Form, Link, useActionData, useLoaderData } from '@remix-run/react'
import { levelsForm } from '~/modules/programmes/forms'
import { editLevels, viewDraft } from '~/modules/programmes/index.server'
import { LevelNames } from '~/modules/programmes/ui/level-names'
import '~/modules/programmes/ui/programmes.css'
import { Trail } from '~/modules/programmes/ui/trail'
import { readForm, respond } from '~/platform/http.server'
import { m } from '~/platform/i18n/messages'
import { requireActor } from '~/policy/authorize.server'
import { Refusable, TextField } from '~/ui/form'

export const meta: MetaFunction = () => [{ title: m.page_title({ page: m.programmes_levels_edit() }) }]

export const loader = respond(async ({ params, context }: LoaderFunctionArgs) =>
  viewDraft(await requireActor(context), params.programmeId!),
)

export const action = respond(async ({ request, params, context }: ActionFunctionArgs) => {
  const actor = await requireActor(context)
  await editLevels(actor, params.programmeId!, await readForm(request, levelsForm))
  return redirect(`/programmes/${params.programmeId}/framework`)
})

export default function Levels() {
  const { programme, version } = useLoaderData<typeof loader>()
  const refusal = useActionData<typeof action>()
  const address = `/programmes/${programme.id}`
  return (
    <div className="narrow">
      <Trail
        to={[
          { to: address, name: programme.name },
          { to: `${address}/framework`, name: m.programmes_criteria() },
        ]}
      />
      <h1 className="title mt2">{m.programmes_levels_edit()}</h1>
      <Form method="post" className="stack spaced mt3">
        <Refusable data={refusal}>
          <LevelNames levels={version.levels} />
          <TextField
            name="mayFallShort"
            label={m.programmes_may_fall_short()}
            hint={m.programmes_may_fall_short_hint()}
            defaultValue={version.mayFallShort}
            inputMode="numeric"
            className="input short"
            autoComplete="off"
          />
        </Refusable>
        <div className="row">
          <button className="btn primary" type="submit">
            {m.programmes_save()}
          </button>
          <Link to={`${address}/framework`}>{m.programmes_cancel()}</Link>
        </div>
      </Form>
    </div>
  )
}
