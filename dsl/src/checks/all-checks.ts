import { accessIsSaid } from './access-is-said.ts';
import { accessReachesWhatExists } from './access-reaches-what-exists.ts';
import { actionsFitTogether, refusalsAreOfRequests } from './actions-fit-together.ts';
import { addOnsGoTogether } from './add-ons-go-together.ts';
import { approvalsAnswerEverything } from './approvals-answer-everything.ts';
import { approvalsAreDeclared } from './approvals-are-declared.ts';
import {
  businessDaysHaveACalendar,
  openingHoursMakeSense,
} from './business-days-have-a-calendar.ts';
import { catalogueDeclaresOnce } from './catalogue-declares-once.ts';
import { catalogueNamesExist } from './catalogue-names-exist.ts';
import { catalogueNamesItself } from './catalogue-names-itself.ts';
import { catalogueSaysOnce } from './catalogue-says-once.ts';
import type { ApprovalCheck, CatalogueCheck, PolicyCheck, ReviewCheck, SetCheck } from './check.ts';
import { conditionsCanBeTrue } from './conditions-can-be-true.ts';
import { countsAreCounts } from './counts-are-counts.ts';
import { datesGetAValue } from './dates-get-a-value.ts';
import { datesOfDeadlines } from './dates-of-deadlines.ts';
import { fiscalYearsBegin, fiscalYearsAreSaid } from './fiscal-years-are-said.ts';
import { daysOfDeadlinesExist } from './days-of-deadlines-exist.ts';
import { daysAreDefined } from './days-are-defined.ts';
import { deadlinesAreDeclared } from './deadlines-are-declared.ts';
import { deadlinesMakeNoCircle } from './deadlines-make-no-circle.ts';
import { escalationsReachSomebodyElse } from './escalations-reach-somebody-else.ts';
import { everyApprovalIsAsked, everyNameIsUsed } from './every-name-is-used.ts';
import { expectationsNameWhatExists } from './expectations-name-what-exists.ts';
import { headerIsComplete } from './header-is-complete.ts';
import { governedNamesExist } from './governed-names-exist.ts';
import { keptDataHasASpan } from './kept-data-has-a-span.ts';
import { limitsAreNumbers } from './limits-are-numbers.ts';
import { moneyMakesSense } from './money-makes-sense.ts';
import { declarationsAreUnique, namesAreDeclaredOnce } from './names-are-declared-once.ts';
import { movingMakesSense } from './moving-makes-sense.ts';
import { factNamesCanTravel, requestNamesCanTravel } from './names-can-travel.ts';
import { noDeadEnds } from './no-dead-ends.ts';
import { nothingFallsDueBeforeItIsKnown } from './nothing-falls-due-before-it-is-known.ts';
import { noticesComeInTime } from './notices-come-in-time.ts';
import { onceLinesComeToRest } from './once-lines-come-to-rest.ts';
import { numbersArePossible, numbersOfApprovalsArePossible } from './numbers-are-possible.ts';
import { oneStartState } from './one-start-state.ts';
import { keepsRunningMakesSense, overridesMakeSense } from './overrides-make-sense.ts';
import { ownRequestsMakeSense } from './own-requests-make-sense.ts';
import { piecesAreWhole } from './pieces-are-whole.ts';
import { plansMakeNoCircle } from './plans-make-no-circle.ts';
import { policiesMakeNoCircle } from './policies-make-no-circle.ts';
import { policiesShareNoRequest } from './policies-share-no-request.ts';
import { pricesAreClear } from './prices-are-clear.ts';
import { prorationIsSaid } from './proration-is-said.ts';
import { limitsFitTheirMeters, quantitiesMakeSense } from './quantities-make-sense.ts';
import { requestsAreDeclared } from './requests-are-declared.ts';
import { answersFitTogether } from './answers-fit-together.ts';
import { recommendationsCoverAllCases } from './recommendations-cover-all-cases.ts';
import { reviewEventsAreKnown } from './review-events-are-known.ts';
import { reviewScenariosMakeSense } from './review-scenarios-make-sense.ts';
import { reviewsCanDoIt } from './reviews-can-do-it.ts';
import { reviewsSayEverything } from './reviews-say-everything.ts';
import { windowsFitTheirPeriods } from './windows-fit-their-periods.ts';
import {
  approversAreDeclared,
  reviewersAreDeclared,
  rolesAreDeclared,
} from './roles-are-declared.ts';
import { rolloutMakesSense } from './rollout-makes-sense.ts';
import { rulesCoverAllCases } from './rules-cover-all-cases.ts';
import { rulesDoNotOverlap } from './rules-do-not-overlap.ts';
import { scenarioSubjectsMakeSense } from './scenario-subjects-make-sense.ts';
import { scenariosMakeSense } from './scenarios-make-sense.ts';
import { stagesComeToAnEnd } from './stages-come-to-an-end.ts';
import { stagesFitTogether } from './stages-fit-together.ts';
import { statesAreDeclared } from './states-are-declared.ts';
import { statesAreReached } from './states-are-reached.ts';
import { stepsComeInOrder } from './steps-come-in-order.ts';
import { templatesAreDeclared, templatesOfApprovalsAreDeclared } from './templates-are-declared.ts';
import { termsFitNotices } from './terms-fit-notices.ts';
import { subjectsHaveAnOwner } from './subjects-have-an-owner.ts';
import { toldEventsAreHeard, toldSubjectsExist } from './told-subjects-exist.ts';
import { toldPeopleAreKnown } from './told-people-are-known.ts';
import { trialsAnswerPlanChanges } from './trials-answer-plan-changes.ts';
import { fieldTypesAreKnown, typesAreKnown } from './types-are-known.ts';
import { whatIsBoughtHasABuyer } from './what-is-bought-has-a-buyer.ts';

/** In this order; `everyNameIsUsed` stays last, because the others mark names as used. */
export const policyChecks: readonly PolicyCheck[] = [
  headerIsComplete,
  namesAreDeclaredOnce,
  factNamesCanTravel,
  typesAreKnown,
  statesAreDeclared,
  requestsAreDeclared,
  rolesAreDeclared,
  templatesAreDeclared,
  toldPeopleAreKnown,
  toldSubjectsExist,
  keepsRunningMakesSense,
  catalogueNamesExist,
  governedNamesExist,
  approvalsAreDeclared,
  deadlinesAreDeclared,
  datesOfDeadlines,
  deadlinesMakeNoCircle,
  daysOfDeadlinesExist,
  fiscalYearsAreSaid,
  nothingFallsDueBeforeItIsKnown,
  datesGetAValue,
  countsAreCounts,
  limitsAreNumbers,
  limitsFitTheirMeters,
  piecesAreWhole,
  numbersArePossible,
  daysAreDefined,
  businessDaysHaveACalendar,
  openingHoursMakeSense,
  prorationIsSaid,
  moneyMakesSense,
  whatIsBoughtHasABuyer,
  keptDataHasASpan,
  oneStartState,
  accessIsSaid,
  accessReachesWhatExists,
  statesAreReached,
  noDeadEnds,
  actionsFitTogether,
  refusalsAreOfRequests,
  conditionsCanBeTrue,
  rulesDoNotOverlap,
  rulesCoverAllCases,
  onceLinesComeToRest,
  trialsAnswerPlanChanges,
  noticesComeInTime,
  termsFitNotices,
  stepsComeInOrder,
  movingMakesSense,
  rolloutMakesSense,
  scenariosMakeSense,
  scenarioSubjectsMakeSense,
  expectationsNameWhatExists,
  everyNameIsUsed,
];

export const approvalChecks: readonly ApprovalCheck[] = [
  approversAreDeclared,
  numbersOfApprovalsArePossible,
  stagesComeToAnEnd,
  escalationsReachSomebodyElse,
  approvalsAnswerEverything,
  stagesFitTogether,
  templatesOfApprovalsAreDeclared,
];

export const reviewChecks: readonly ReviewCheck[] = [
  reviewsSayEverything,
  answersFitTogether,
  recommendationsCoverAllCases,
  windowsFitTheirPeriods,
  reviewersAreDeclared,
  reviewsCanDoIt,
  reviewEventsAreKnown,
  reviewScenariosMakeSense,
];

/** What reviews have in common with policies; `everyNameIsUsed` stays last here too. */
export const policyChecksOfReviews: readonly PolicyCheck[] = [
  namesAreDeclaredOnce,
  factNamesCanTravel,
  typesAreKnown,
  rolesAreDeclared,
  templatesAreDeclared,
  catalogueNamesExist,
  toldSubjectsExist,
  numbersArePossible,
  daysAreDefined,
  businessDaysHaveACalendar,
  openingHoursMakeSense,
  everyNameIsUsed,
];

export const catalogueChecks: readonly CatalogueCheck[] = [
  catalogueDeclaresOnce,
  catalogueSaysOnce,
  subjectsHaveAnOwner,
  requestNamesCanTravel,
  fieldTypesAreKnown,
  catalogueNamesItself,
  pricesAreClear,
  plansMakeNoCircle,
  addOnsGoTogether,
  fiscalYearsBegin,
  quantitiesMakeSense,
];

export const setChecks: readonly SetCheck[] = [
  declarationsAreUnique,
  ownRequestsMakeSense,
  everyApprovalIsAsked,
  policiesMakeNoCircle,
  overridesMakeSense,
  policiesShareNoRequest,
  toldEventsAreHeard,
];
