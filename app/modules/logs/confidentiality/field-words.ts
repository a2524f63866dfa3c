/** Words with a capital that tell of nobody: the field's own, days and months, languages and nations, what everybody uses. In lower case. */
export const fieldWords: ReadonlySet<string> = new Set(
  `gibbs kolb driscoll rolfe johari revans reg socratic socrates schön schon argyris mezirow rogers bolton kline
  one two three four five six seven eight nine ten first second third
  l p q i i’m i'm i’d i've i’ve i’ll part set sets session round chapter entry criterion criteria
  monday tuesday wednesday thursday friday saturday sunday mondays tuesdays wednesdays thursdays fridays saturdays sundays
  january february march april may june july august september october november december
  spring summer autumn winter christmas easter ramadan eid diwali hanukkah lent new year’s
  english welsh scottish irish british european american african asian indian polish spanish italian french danish dutch german
  norwegian swedish finnish portuguese arabic turkish somali urdu hindi chinese japanese ukrainian russian romanian greek latin
  christian muslim jewish hindu buddhist sikh catholic quaker
  zoom teams google whatsapp word excel powerpoint outlook facebook linkedin youtube post-it post-its internet web covid covid-19
  god lord mum dad mother father sir madam mr mrs ms miss dr prof professor
  uk eu usa us england scotland wales ireland britain europe africa asia america poland spain italy france denmark netherlands germany
  oldpond haiku action learning`
    .split(/\s+/)
    .filter(Boolean),
)

/** Titles that go before a name and belong to it. */
export const honorifics =
  /^(?:Mr|Mrs|Ms|Miss|Mx|Dr|Prof|Professor|Sir|Dame|Rev|Sister|Señor|Señora|Sr|Sra|Signor|Signora|Pan|Pani|Hr|Fru|Dhr|Mevr|Mevrouw|Monsieur|Madame|M|Mme)\.?$/u

/** Roles that, with the place or the organisation they are held in, point to one person. Our own list. */
export const roles =
  `chief executive|managing director|finance director|director|deputy director|assistant director|head of \\p{Ll}+(?: \\p{Ll}+)?|deputy head|head ?teacher|headmaster|headmistress|principal|deputy principal|vice[- ]chancellor|dean|registrar|
  ward manager|ward sister|matron|consultant|surgeon|gp|practice manager|practice nurse|school nurse|midwife|health visitor|social worker|team leader|team manager|service manager|area manager|regional manager|branch manager|store manager|office manager|project manager|programme manager|care home manager|nursery manager|
  chair|chairman|chairwoman|chair of governors|governor|trustee|treasurer|secretary|mayor|leader of the council|councillor|mp|inspector|sergeant|constable|chief constable|fire officer|prison officer|probation officer|youth worker|vicar|priest|imam|rabbi|minister|bishop|coach|caretaker|
  directora?|gerente|jefe de \\p{Ll}+|maestra|alcalde(?:sa)?|direttore|direttrice|preside|sindac[oa]|dyrektor(?:ka)?|kierownik|kierowniczka|burmistrz|leder|direktør|skoleleder|borgmester|directeur|directrice|hoofd|burgemeester|maire|proviseure?|chef de service`
    .replaceAll(/\n\s*/g, '')
    .split('|')
    .filter(Boolean)
