/**
 * Blocks that are typed often, as an editor inserts them: `${1:name}` is the first place to fill in,
 * `$0` where the cursor comes to rest. By the rule of the grammar that the first word belongs to.
 */
export const snippets: ReadonlyMap<string, { readonly word: string; readonly text: string }> =
  new Map([
    [
      'policyHead',
      {
        word: 'policy',
        text: 'policy "${1:Name}" version 1 {\n  for plan ${2:plan}\n  time zone of account\n  each day ends at 00:00\n\n  start state ${3:first} "${4:First}" {\n    access ${5:full}\n    $0\n  }\n}',
      },
    ],
    [
      'catalogueHead',
      {
        word: 'catalogue',
        text: 'catalogue "${1:Name}" version 1 {\n  currencies ${2:EUR}\n  $0\n}',
      },
    ],
    [
      'approvalHead',
      {
        word: 'approval',
        text: 'approval ${1:name} {\n  requester cannot approve\n  unused approval lapses after ${2:30 days}\n  stage "${3:Manager}" {\n    ask any 1 of ${4:manager}\n    after ${5:5 business days} deny "${6:Nobody decided in time.}"\n  }\n}',
      },
    ],
    [
      'reviewHead',
      {
        word: 'review',
        text: 'review ${1:name} "${2:Title}" version 1 {\n  for every ${3:seat}\n  time zone ${4:utc}\n  each day ends at the same hour\n  starts every year on ${5:1 March} at 08:00\n  open for ${6:14 days}\n  ask any 1 of ${7:manager}\n  if nobody ask ${8:owner}\n  remind at 80 % of the way\n  answers ${9:keep, remove}\n  with several answers last counts\n  effect at close\n  if no answer ${10:keep}\n  on keep record "${11:Kept}"\n  on remove record "${12:Removed}"\n}',
      },
    ],
    [
      'stateHead',
      {
        word: 'state',
        text: 'state ${1:name} "${2:Title}" {\n  access ${3:full}\n  $0\n}',
      },
    ],
    [
      'stageHead',
      {
        word: 'stage',
        text: 'stage "${1:Title}" {\n  ask any 1 of ${2:role}\n  after ${3:5 business days} deny "${4:Nobody decided in time.}"\n}',
      },
    ],
    [
      'scenarioHead',
      {
        word: 'scenario',
        text: 'scenario "${1:What happens}" {\n  begin at ${2:2027-03-01 09:00}\n  $0\n}',
      },
    ],
    [
      'askApproval',
      {
        word: 'ask',
        text: 'ask approval ${1:name} {\n  when approved ${2:go to }\n  when denied ${3:go to }\n  when timed-out ${4:go to }\n}',
      },
    ],
    [
      'request',
      { word: 'request', text: 'request ${1:name} "${2:Label}" by ${3:role} {\n  $0\n}' },
    ],
    ['plan', { word: 'plan', text: 'plan ${1:name} "${2:Title}" {\n  include $0\n}' }],
  ]);
