import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { viewProgramme } from '~/modules/programmes/index.server'
import { CohortRows } from '~/modules/programmes/ui/cohort-rows'
import { ProgrammeFacts } from '~/modules/programmes/ui/programme-facts'
import '~/modules/programmes/ui/programmes.css'
import { Steps } from '~/modules/programmes/ui/steps'
import { Trail } from '~/modules/programmes/ui/trail'
import { respond } from '~/platform/http.server'
import { m } from '~/platform/i18n/messages'
import { requireActor } from '~/policy/authorize.server'

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: m.page_title({ page: data?.programme.name ?? '' }) },
]

export const loader = respond(async ({ params, context }: LoaderFunctionArgs) =>
  viewProgramme(await requireActor(context), params.programmeId!),
)

export default function Programme() {
  const { programme, mayManage, cohorts, partners, framework, steps } = useLoaderData<typeof loader>()
  const address = `/programmes/${programme.id}`
  const isReady = steps.every((step) => step.state === 'done')
  const taking = partners.filter((partner) => partner.takesPart)
  const newest = framework.published[0]
  return (
    <>
      <Trail to={[{ to: '/programmes', name: m.nav_programmes() }]} />
      <h1 className="title mt2">{programme.name}</h1>
      <p className="lede mt1">
        {m.programmes_by({ organisation: programme.organisationName, body: programme.awardingBody })}
      </p>

      {mayManage && !isReady && (
        <section className="mt4" aria-labelledby="steps">
          <h2 className="head" id="steps">
            {m.programmes_steps_title()}
          </h2>
          <Steps
            programmeId={programme.id}
            organisationId={programme.organisationId}
            cohortId={cohorts[0]?.id}
            steps={steps}
          />
        </section>
      )}

      <section className="mt4" aria-labelledby="cohorts">
        <div className="row">
          <h2 className="head" id="cohorts">
            {m.programmes_cohorts()}
          </h2>
          {newest && (
            <Link className={`btn small push ${isReady ? 'primary' : ''}`} to={`${address}/cohorts/new`}>
              {m.programmes_new_cohort()}
            </Link>
          )}
        </div>
        {cohorts.length > 0 ? (
          <CohortRows cohorts={cohorts} caption={m.programmes_cohorts_caption({ programme: programme.name })} />
        ) : (
          <p className="quiet mt1">{newest ? m.programmes_no_cohort() : m.programmes_no_version()}</p>
        )}
      </section>

      <section className="mt4" aria-labelledby="criteria">
        <h2 className="head" id="criteria">
          {m.programmes_criteria()}
        </h2>
        <p className="mt1">
          {newest ? m.programmes_version_published({ number: newest.number }) : m.programmes_version_none()}{' '}
          {framework.draft && m.programmes_version_draft({ number: framework.draft.number })}{' '}
          <Link to={`${address}/framework`}>{m.programmes_read_criteria()}</Link>
        </p>
      </section>

      <section className="mt4" aria-labelledby="partners">
        <h2 className="head" id="partners">
          {m.programmes_partners()}
        </h2>
        <p className="mt1">
          {taking.length > 0 ? taking.map((partner) => partner.name).join(', ') : m.programmes_no_partners()}{' '}
          {mayManage && partners.length > 0 && <Link to={`${address}/partners`}>{m.programmes_choose_partners()}</Link>}
          {mayManage && partners.length === 0 && <Link to="/organisations">{m.programmes_add_partner()}</Link>}
        </p>
      </section>

      <section className="mt4" aria-labelledby="settings">
        <div className="row">
          <h2 className="head" id="settings">
            {m.programmes_settings()}
          </h2>
          {mayManage && (
            <Link className="btn small push" to={`${address}/settings`}>
              {m.programmes_edit_settings()}
            </Link>
          )}
        </div>
        <ProgrammeFacts programme={programme} />
      </section>
    </>
  )
}
