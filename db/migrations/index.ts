import { type Migration } from 'kysely'
import * as people from './0001_people'
import * as logs from './0002_logs'
import * as submissions from './0003_submissions'
import * as records from './0004_records'
import * as review from './0005_review'
import * as writingProgress from './0006_writing_progress'
import * as verification from './0007_verification'
import * as publishedVersions from './0008_published_versions'
import * as ownResults from './0009_own_results'
import * as bin from './0010_bin'
import * as logLanguage from './0011_log_language'
import * as sharing from './0012_sharing'
import * as meetings from './0013_meetings'
import * as evidence from './0014_evidence'
import * as pseudonyms from './0015_pseudonyms'
import * as extensions from './0016_extensions'
import * as rhythm from './0017_rhythm'
import * as entrySize from './0018_entry_size'
import * as marks from './0019_marks'
import * as departures from './0020_departures'
import * as redactions from './0021_redactions'
import * as questions from './0022_questions'
import * as notices from './0023_notices'
import * as leadAssessors from './0024_lead_assessors'
import * as allocation from './0025_allocation'
import * as reviewDesk from './0026_review_desk'
import * as release from './0027_release'
import * as quality from './0028_quality'
import * as secondFactor from './0040_second_factor'
import * as appeals from './0041_appeals'
import * as centreFigures from './0042_centre_figures'
import * as calibration from './0043_calibration'
import * as marginQuestions from './0044_margin_questions'
import * as lapse from './0045_lapse'
import * as sights from './0046_sights'
import * as calibrationsAfter from './0047_calibrations_after'

/** Every migration by name, in order; forward-only, each safe while the app is serving. Never edit one that has landed in a release. */
export const migrations: Record<string, Migration> = {
  '0001_people': people,
  '0002_logs': logs,
  '0003_submissions': submissions,
  '0004_records': records,
  '0005_review': review,
  '0006_writing_progress': writingProgress,
  '0007_verification': verification,
  '0008_published_versions': publishedVersions,
  '0009_own_results': ownResults,
  '0010_bin': bin,
  '0011_log_language': logLanguage,
  '0012_sharing': sharing,
  '0013_meetings': meetings,
  '0014_evidence': evidence,
  '0015_pseudonyms': pseudonyms,
  '0016_extensions': extensions,
  '0017_rhythm': rhythm,
  '0018_entry_size': entrySize,
  '0019_marks': marks,
  '0020_departures': departures,
  '0021_redactions': redactions,
  '0022_questions': questions,
  '0023_notices': notices,
  '0024_lead_assessors': leadAssessors,
  '0025_allocation': allocation,
  '0026_review_desk': reviewDesk,
  '0027_release': release,
  '0028_quality': quality,
  '0040_second_factor': secondFactor,
  '0041_appeals': appeals,
  '0042_centre_figures': centreFigures,
  '0043_calibration': calibration,
  '0044_margin_questions': marginQuestions,
  '0045_lapse': lapse,
  '0046_sights': sights,
  '0047_calibrations_after': calibrationsAfter,
}
