/**
 * What people write whose thoughts are right and whose words are those of office mail, of another
 * program or of another language. Each is tried where a statement cannot be read, and offered only
 * when the whole statement reads with it: so an entry may stand here that fits in one place alone.
 *
 * `said` is what stands in the text, word by word and without regard to capitals. A word in angles
 * takes what stands there: `<name>` one word, `<n>` a number, `<unit>` a unit of time, `<text>` a text
 * in quotes, `<day>` a date, `<month>` a month, `<money>` a currency, `<any>` one word or sign, `<rest>` up to twelve of
 * them. `^` binds it to the beginning of a line.
 */
export interface OtherWording {
  readonly said: string;
  /** What the language says; several, where the place decides. Empty: it is left out. */
  readonly meant: readonly string[];
}

const lines = `
the <any> => <any>
then <any> => <any>
, =>
. =>
a <unit> => 1 <unit>
an <unit> => 1 <unit>
a <any> => <any>
and => , | or
or => ,
<name> / <name> => "<name>/<name>"

every <unit> => every 1 <unit>
every business day => every 1 business day
every other day => every 2 days
every other week => every 2 weeks
every other month => every 2 months
each <unit> => every 1 <unit>
daily => every 1 day | every day | by day | per day
weekly => every 1 week | every week | per week
monthly => every 1 month | every month | per month
quarterly => every 1 quarter | every quarter | per quarter
yearly => every 1 year | every year | per year
annually => every 1 year | every year | per year
calendar <unit> => <unit>
working <unit> => business <unit>
weekday => business day
weekdays => business days
midnight => 00:00
noon => 12:00

goes to => go to
move to => go to
moves to => go to
switch to => go to
switches to => go to
change to => go to
continue to => go to
enter => go to
- > => go to
^ at <name> to <name> => at <name:1> go to <name:2>
set state ^ at <name> to <name> => at <name:1> go to <name:2>
set status to <name> => go to <name>
state <name> => go to <name>
^ go to <name> at <name> => at <name:2> go to <name:1>
^ go to <name> after <n> <unit> => after <n> <unit> go to <name>
^ go to <name> on <name> => on <name:2> go to <name:1>
^ in <n> <unit> => after <n> <unit>
^ <n> <unit> later => after <n> <unit>
^ wait <n> <unit> => after <n> <unit>

less than => <
is less than => <
fewer than => <
is fewer than => <
smaller than => <
lower than => <
is under => <
is below => <
more than => >
is more than => >
greater than => >
is greater than => >
larger than => >
higher than => >
is above => >
is over => >
exceeds => >
at most => is at most
at least => is at least
no more than => is at most
not more than => is at most
is no more than => is at most
up to => is at most | to
equals => is
equal to => is
is equal to => is
<name> is between <n> and <n> => <name> >= <n:1> and <name> <= <n:2>
<name> between <n> and <n> => <name> >= <n:1> and <name> <= <n:2>
between <n> and <n> <unit> => from <n:1> <unit> to <n:2> <unit>
between <n> <unit> and <n> <unit> => from <n:1> <unit:1> to <n:2> <unit:2>

no access => access none
full access => access full
read-only access => access read-only
read only => read-only
no billing => billing none
billing no => billing none
^ do not bill => billing none
^ stop billing => billing none
bill nothing => billing none
billing stopped => billing none
billing stops => billing none
billing off => billing none
billing paused => billing none
^ limit <n> <name> => limit <name> to <n>
^ at most <n> <name> => limit <name> to <n> hard
^ <name> at most <n> => limit <name> to <n> hard
hard with <text> => hard refuse <text>
to <n> <any> <any> => to <n> hard <any:1> <any:2>

in full => full
refund <any> time => credit <any> time
by <any> seats => by <any>
proration => prorate
pro rata => prorated
pro-rata => prorated
bill <any> => charge <any>
increase <name> by <any> => add <any> to <name>
increase seats by <any> => change seats up by <any>
decrease <name> by <any> => change <name> down by <any>
reduce <name> by <any> => change <name> down by <any>
add <any> seats => change seats up by <any>
remove <any> seats => change seats down by <any>
^ <name> = <name> + <any> => add <any> to <name:1>
^ <name> + + => add 1 to <name>
count <name> => add 1 to <name>
log <text> => record <text>
note <text> => record <text>
write <text> => record <text>
audit <text> => record <text>
email => notify
mail => notify
inform => notify
alert => notify
tell <name> with => notify <name> with
remind <name> with => notify <name> with
send <text> to <name> => notify <name> with <text>
send <name> <text> => notify <name> with <text>
notify <name> <rest> with <text> => notify <name> with <text> <rest>
^ <rest> notify <name> with <text> => notify <name> with <text> <rest>
^ notify <name> with <text> at <name> => at <name:2> notify <name:1> with <text>
prior to => before
at entry => on entry
upon entry => on entry
when entering => on entry
with <text> immediately => with <text> on entry
using <text> => with <text>
until <name> => before <name>

deny => refuse
reject => refuse | deny
reject with => refuse
refuse with => refuse
deny with => refuse
decline => refuse
^ refuse <name> when <rest> <text> => on <name> when <rest> refuse <text>
^ refuse <name> by <name> when <rest> <text> => on <name:1> by <name:2> when <rest> refuse <text>
otherwise by <name> => by <name> otherwise
when <rest> by <name> => by <name> when <rest>
from <name> => by <name>
as <name> => by <name>
with <rest> by <name> => by <name> with <rest>

^ state <name> <text> start => start state <name> <text>
^ state <name> <text> end => end state <name> <text>
^ for => for plan
for customers on => for plan
^ plan => for plan
^ starts on => begin on
^ starts at => begin on
^ start on => begin on | begin at
^ start at => begin on | begin at
^ begins on => begin on
^ begins with => begin on
^ begin with => begin on
^ begin at => begin on
^ begin when => begin on
^ begin on => begin at
^ zone => time zone
^ days end at => each day ends at
^ day ends at => each day ends at
yes / no => yes-or-no
yes or no => yes-or-no
true / false => yes-or-no
true or false => yes-or-no
per <unit> => resets every <unit>
^ count <name> every <unit> => count <name> resets every <unit>
count <name> is <n> => count <name>
count <name> from <n> => count <name>
whole number => number
, plan <name> => , <name>
keep all data => keep data
keep <name> until <n> <unit> => keep <name> for <n> <unit>
remember => memory
variable => memory
var => memory
timer => deadline
^ step => stage
is <n> <month> => is every year on <n> <month> at 00:00
is <n> <month> at => is every year on <n> <month> at
<n> of <month> => <n> <month>
is every <n> <month> at => is every year on <n> <month> at
is every <n> <month> => is every year on <n> <month> at 00:00
= => is
^ notify <name> with <text> every <n> <unit> => every <n> <unit> notify <name> with <text>
is <day> => is start of <day>
timeout => deadline
^ deadline <name> after <n> <unit> => deadline <name> is <n> <unit> after entry
^ deadline <name> in <n> <unit> => deadline <name> is <n> <unit> after entry
is in <n> <unit> => is <n> <unit> after entry
is <n> <unit> => is <n> <unit> after entry
is <name> => is start of <name> | is <name> after entry
up to <n> times => at most <n> times
<n> times => at most <n> times
keep <name> <n> <unit> => keep <name> for <n> <unit>
retain => keep
store => keep
^ delete <name> after <n> <unit> => keep <name> for <n> <unit>
forever => always
for ever => always
extend <name> <n> => extend <name> by <n>
extend <name> for => extend <name> by

ask <name> => ask any 1 of <name>
ask the <name> => ask any 1 of <name>
ask any of => ask any 1 of
ask any <name> => ask any 1 of <name>
ask all <name> => ask all of <name>
ask one of => ask any 1 of
approver <name> => ask any 1 of <name>
approved by <name> => ask any 1 of <name>
no one => nobody
if nobody then => if nobody
^ otherwise ask => if nobody ask
any denial => one denial
a denial denies => one denial denies
one deny denies => one denial denies
one no denies => one denial denies
can t => cannot
may not => cannot
must not => cannot
should not => cannot
no self-approval => requester cannot approve
remind after => remind every
ask for approval => ask approval
request approval => ask approval
need approval => ask approval
needs approval => ask approval
require approval => ask approval
requires approval => ask approval
^ on => when | at
^ once => when
^ approved => when approved
^ denied => when denied
^ rejected => when denied
^ withdrawn => when withdrawn
^ timed-out => when timed-out

given no <name> => given <name> = no
given not <name> => given <name> = no
given <n> <name> => given <name> = <n>
^ with => given
expect <name> is <any> => expect <name> = <any>
given time zone <text> => given account time zone <text>
given zone <text> => given account time zone <text>
because <name> <text> when <rest> => when <rest> because <name> <text>
because <name> when <rest> => when <rest> because <name>
state is => state
state is <name> => expect state <name>
then state => expect state
state should be => expect state
should be => expect state
expect notify <name> with <text> => expect notice <text> to <name>
^ <name> does <name> => do <name:2> by <name:1>
^ <name> by <name> => do <name:1> by <name:2>
^ test => scenario
expect <name> notified with <text> => expect notice <text> to <name>
with <name> <n> => with <name> = <n>

includes => include
include <name> <n> => include <n> <name>
/ <unit> => per <unit>
<money> , => <money> or
<money> and => <money> or
<money> a <unit> => <money> per <unit>
costs => price
^ currency => currencies
like <name> => extends <name>
based on <name> => extends <name>
<money> <n> => <n> <money>
<n> dollars => <n> USD
<n> dollar => <n> USD
<n> euros => <n> EUR
<n> euro => <n> EUR
<n> pounds => <n> GBP
<n> yen => <n> JPY
<n> percent => <n> %

and go to <name> => go to <name>
nach => after
vor => before
wenn => when
und => and
oder => or
sonst => otherwise
nicht => not
von => by
mit => with
zustand => state
gehe zu => go to
jeden => every
`;

export const otherWordings: readonly OtherWording[] = lines
  .trim()
  .split('\n')
  .filter((line) => line !== '')
  .map((line) => {
    const [said = '', meant = ''] = line.split(/ =>(?: |$)/);
    return { said, meant: meant.split(' | ') };
  });
