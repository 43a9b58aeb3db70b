import type { Family } from './catalogue-entry.ts';
import { example, exampleApproval } from './example-text.ts';

/** 6xxx: approvals. */
export const approvalFamily = {
  'LTL-6001': {
    severity: 'error',
    title: 'An approval that can wait for ever',
    message: 'nothing happens when nobody decides in the stage "{stage}"',
    help: 'add a line such as `after 5 days deny "…"` or `after 2 days escalate to …`',
    wrong: exampleApproval('    ask any 1 of boss\n    one denial denies').replace(
      'stage "Boss" {',
      '‹stage "Boss"› {',
    ),
    right: exampleApproval(
      '    ask any 1 of boss\n    one denial denies\n    after 5 days deny "No answer."',
    ),
  },
  'LTL-6002': {
    severity: 'error',
    title: 'An escalation in a circle',
    message: '`{role}` has been asked before in this stage, so escalating to them changes nothing',
    help: 'escalate to somebody else, or decide with `deny "…"`',
    wrong: exampleApproval(
      '    ask any 1 of boss\n    one denial denies\n    after 5 days escalate to ‹boss›',
    ),
    right: exampleApproval(
      '    ask any 1 of boss\n    one denial denies\n    after 5 days escalate to admin',
    ),
  },
  'LTL-6004': {
    severity: 'error',
    title: 'May the requester approve',
    message: 'the approval `{approval}` does not say whether the one who asks may approve',
    help: 'add `requester cannot approve` or `requester may approve`',
    wrong: exampleApproval(
      '    ask any 1 of boss\n    one denial denies\n    after 5 days deny "No answer."',
      '  unused approval lapses after 30 days\n',
    ).replace('approval check', '‹approval check›'),
    right: exampleApproval(
      '    ask any 1 of boss\n    one denial denies\n    after 5 days deny "No answer."',
    ),
  },
  'LTL-6005': {
    severity: 'error',
    title: 'What one denial does',
    message:
      'several persons may be asked in the stage "{stage}", and it is not said what one denial does',
    help: 'add `one denial denies` or `a denial asks the next`',
    wrong: exampleApproval('    ask 2 of boss, admin\n    after 5 days deny "No answer."').replace(
      'stage "Boss" {',
      '‹stage "Boss"› {',
    ),
    right: exampleApproval(
      '    ask 2 of boss, admin\n    one denial denies\n    after 5 days deny "No answer."',
    ),
  },
  'LTL-6006': {
    severity: 'error',
    title: 'An approval that is never used',
    message: 'the approval `{approval}` does not say how long it holds when it is not used',
    help: 'add a line such as `unused approval lapses after 30 days`',
    wrong: exampleApproval(
      '    ask any 1 of boss\n    one denial denies\n    after 5 days deny "No answer."',
      '  requester cannot approve\n',
    ).replace('approval check', '‹approval check›'),
    right: exampleApproval(
      '    ask any 1 of boss\n    one denial denies\n    after 5 days deny "No answer."',
    ),
  },
  'LTL-6007': {
    severity: 'error',
    title: 'Nobody is asked',
    message: 'the stage "{stage}" asks nobody',
    help: 'add a line such as `ask any 1 of manager`',
    wrong: exampleApproval('    after 5 days deny "No answer."').replace(
      'stage "Boss" {',
      '‹stage "Boss"› {',
    ),
    right: exampleApproval(
      '    ask any 1 of boss\n    one denial denies\n    after 5 days deny "No answer."',
    ),
  },
  'LTL-6008': {
    severity: 'error',
    title: 'An approval by nobody',
    message: 'an approval by {quorum} persons is none',
    help: 'ask at least one person',
    wrong: exampleApproval(
      '    ask any ‹0› of boss\n    one denial denies\n    after 5 days deny "No answer."',
    ),
    right: exampleApproval(
      '    ask any 1 of boss\n    one denial denies\n    after 5 days deny "No answer."',
    ),
  },
  'LTL-6020': {
    severity: 'error',
    title: 'Told to nobody',
    message: 'nobody is known as `{audience}` here',
    help: '{help}',
    wrong: example({ open: '    on paid notify ‹deciders› with "hello"' }),
    right: example({ open: '    on paid notify boss with "hello"' }),
  },
  'LTL-6021': {
    severity: 'error',
    title: 'When a notice of a stage is sent',
    message: '{problem}',
    help: '{help}',
    wrong: exampleApproval(
      '    ask any 1 of boss\n    one denial denies\n    ‹notify asked with "hello"›\n    after 5 days deny "No answer."',
    ),
    right: exampleApproval(
      '    ask any 1 of boss\n    one denial denies\n    notify asked with "hello" on entry\n    after 5 days deny "No answer."',
    ),
  },
  'LTL-6022': {
    severity: 'error',
    title: 'Together with another stage',
    message: 'the stage before this one is not "{stage}", so the two cannot begin together',
    help: '{help}',
    wrong: exampleApproval(
      '    ask any 1 of boss\n    one denial denies\n    after 5 days deny "No answer."\n  }\n  stage "Admin" together with ‹"Bos"› {\n    ask any 1 of admin\n    one denial denies\n    after 5 days deny "No answer."',
    ),
    right: exampleApproval(
      '    ask any 1 of boss\n    one denial denies\n    after 5 days deny "No answer."\n  }\n  stage "Admin" together with "Boss" {\n    ask any 1 of admin\n    one denial denies\n    after 5 days deny "No answer."',
    ),
  },
  'LTL-6023': {
    severity: 'error',
    title: 'A say for somebody who is not asked',
    message: '`{role}` is not asked in the stage "{stage}", so a denial by them cannot come',
    help: 'ask them: `ask any 1 of {role}`, or remove them here',
    wrong: exampleApproval(
      '    ask any 1 of boss\n    a denial asks the next\n    a denial by ‹admin› denies\n    after 5 days deny "No answer."',
    ),
    right: exampleApproval(
      '    ask any 1 of boss, admin\n    a denial asks the next\n    a denial by admin denies\n    after 5 days deny "No answer."',
    ),
  },
  'LTL-6024': {
    severity: 'error',
    title: 'A changed request',
    message:
      'a changed request cannot both wait beside the first and take its place in the approval `{approval}`',
    help: 'keep one of `several at once` and `a changed request is asked anew`',
    wrong: exampleApproval(
      '    ask any 1 of boss\n    one denial denies\n    after 5 days deny "No answer."',
      '  requester cannot approve\n  unused approval lapses after 30 days\n  several at once\n  ‹a changed request is asked anew›\n',
    ),
    right: exampleApproval(
      '    ask any 1 of boss\n    one denial denies\n    after 5 days deny "No answer."',
      '  requester cannot approve\n  unused approval lapses after 30 days\n  several at once\n',
    ),
  },
} as const satisfies Family;
