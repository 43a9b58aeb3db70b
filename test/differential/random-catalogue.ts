/** What every random policy is about. */
export const randomCatalogue = `catalogue "Shop" version 1 {
  currencies EUR, USD
  regions    EU, US
  calendars  us-business
  role admin "Administrator"
  role boss  "Boss"
  request buy  "Buy" { amount is number at least 1 }
  request move "Move" { target is plan }
  request hold "Hold" by admin, boss { until is date }
  request ping "Ping" by system
  request wish "Wish" { kind is one of small, big
    pay is money in USD at least 1 USD
    long is duration }
  event begun { paid is date }
  event paid
  event late { days is number }
  templates "one", "two"
  licence key "Key"
  data logs "Logs"
  data photos "Photos"
  reasons in order gone, unpaid
  switch exports "Exports"
  switch beta "Beta" normally off
  feature editor "Editor"
  feature sso "Single sign-on"
  access-level browse "Look only" read-only { include editor }
  seats "Seats" { count from acceptance }
  plan basic "Basic" { include editor, sso include 5 seats price 10 EUR per month }
  plan pro "Pro" extends basic { include 20 seats }
  plan other "Other" { include editor }
}
`;

const stages = `stage "Boss" { ask any 1 of boss one denial denies after 3 days deny "Nobody." }
}
`;
const rules = `requester may approve
  unused approval lapses after 30 days`;

/** The approvals that policies ask, by name; they differ in what a second request does. */
export const randomApprovals: Readonly<Record<string, string>> = {
  check: `approval check {
  ${rules}
  ${stages}`,
  again: `approval again {
  ${rules}
  several at once
  ${stages}`,
  anew: `approval anew {
  ${rules}
  a changed request is asked anew
  ${stages}`,
  why: `approval why {
  ${rules}
  reason required
  ${stages}`,
};
