import type { DiagnosticCode } from './catalogue.ts';

/** Why a code is told at all, for its page, where the reason of its family is too general. */
export const whys: Readonly<Partial<Record<DiagnosticCode, string>>> = {
  'LTL-1001':
    'The first word says what a line is: a rule, a notice, a deadline. Where it is unknown nobody can tell what the rest was meant to do, and guessing would put something in force that nobody wrote.',
  'LTL-1002':
    'A misspelt word is read as no word of the language at all, so the line would be left out. Where only one word can have been meant it is offered as a fix; it is never put right silently.',
  'LTL-1003':
    'A line without its last part says half of something: when, but not what; go to, but not where. The place where it is missing is named, because what comes next is mostly in order.',
  'LTL-1004':
    'Each place in a line takes one sort of thing: a number, a name, a text. What stands here is of another sort, so nobody could tell which value was meant.',
  'LTL-1005':
    'A few words hold the grammar together, such as `when`, `after` and `state`. As names they would make lines that can be read in two ways.',
  'LTL-1006':
    'Everything up to the next closing brace would belong to this block. Rules would land in a state that they were not written for, and mostly nobody would notice.',
  'LTL-1007':
    'One brace too many ends a state or the policy early, and what follows stands outside of it. Which brace is the wrong one only the author knows.',
  'LTL-1013':
    'Word processors turn straight quotes into curly ones. They look alike in many fonts and are other characters, so the end of a text could be missed.',
  'LTL-1014':
    'A date that can be read in two ways, such as 3/4/2026, means another day in another country. There is one way to write it: year, month, day.',
  'LTL-1016':
    'A comma or a point in a number means thousands in one country and decimals in another.',
  'LTL-1019':
    '`=` gives a value, in `set`, `given` and `with`; `is` asks for one. Two words for two things keep a condition from being read as an order.',
  'LTL-1020': '`is` asks, `=` gives. What stands here gives a value.',
  'LTL-1021':
    'Most people read `a and b or c` in one way, and some in the other. The language has no rule for it that somebody would have to know: brackets say it.',
  'LTL-1025':
    'Reading, exploring and running must stay quick for everybody, whatever somebody pastes. A policy that people can read is far below this bound.',
  'LTL-1026':
    'Reading, exploring and running must stay quick for everybody, whatever somebody pastes. A policy that people can read is far below this bound.',
  'LTL-1027':
    'Nobody can read conditions that are nested so deeply, and a machine that reads them would run out of room.',
  'LTL-1028':
    'A few names mean something to the machines that run policies. A policy that used them could change how others are run.',
  'LTL-1030':
    'A mark that turns the direction of a text can make a line look as if it said something else than it does. No honest policy needs one.',
  'LTL-1032':
    'The word is right, but lines of this sort belong to another place: to the header, to a state, to a stage or to a scenario. Where it stands it would hold for the wrong things.',
  'LTL-1033':
    'The line was complete before these words. What they add would be lost, and it may be the very condition that limits it.',
  'LTL-1034':
    'Dollars of five countries have one sign. Money is written with the three letters of its currency.',
  'LTL-1035':
    'The thought is right, and other words stand for it here. There is one way to say each thing, so that everybody reads a policy in the same way; the fix writes it.',
  'LTL-2001':
    'A customer who is sent to a state that does not exist would be nowhere: no access is said, and nothing leads on.',
  'LTL-2002':
    'Requests and events are what portals and systems send. One that the catalogue does not know is never sent, so the rule for it would wait for ever.',
  'LTL-2003':
    'A rule for a role that nobody can have is a rule for nobody, and an approval by it would never be given.',
  'LTL-2005':
    'A notice is sent with a text that somebody has written. Without one the customer would get nothing, or an empty letter.',
  'LTL-2006':
    'A line about a deadline that does not exist never fires. The misspelt name is mostly near a right one.',
  'LTL-2007':
    'A condition about a name that nothing gives a value is never true and never false, so its line would never apply.',
  'LTL-2010':
    'Two things of one name: what one line says of it would hold for the other as well, depending on which was read first.',
  'LTL-2012':
    'What is declared and never used was mostly meant to be: the line that should read it is missing, or says another name.',
  'LTL-2013':
    'A field is what somebody asks for now, a fact is what is so. A condition that reads the wrong one of the two decides on what the customer typed.',
  'LTL-2014':
    'Without a catalogue every name of a plan, a role or an event has to be taken as it is. A misspelt one is then found only when it matters.',
  'LTL-2016':
    'A comparison with a value that cannot occur is never true, and a line for it would never apply.',
  'LTL-2017':
    'Facts come from outside, deadlines and memories belong to the policy, counts count. A line that does to one what only another allows could not be carried out.',
  'LTL-2018': 'A condition about the state of a policy that is not in this set can never be told.',
  'LTL-2022':
    'The name travels in addresses and messages between the product and the server. One that does not fit there would be heard by nobody.',
  'LTL-2040':
    '“The boat” needs one boat at hand. A policy about an account may have many, or none.',
  'LTL-2041':
    'What is told has happened and cannot be refused; a request can. Whoever is told could not say no.',
  'LTL-2042':
    'A policy sees the others of its own subject and of its account. Of another subject it would not be clear which one is meant.',
  'LTL-2046':
    'A scenario is about one account. Of those below it, it shows what they may use, own or inherited; their policies are shown where they are the account at hand.',
  'LTL-3001':
    'Three what? Days and hours differ by a factor that a customer notices. There is no unit that goes without saying.',
  'LTL-3002':
    'An amount without a currency is worth something else in each country. There is no currency that goes without saying.',
  'LTL-3003':
    'The two cannot be compared or put in each other’s place, so the line could never come out the way it reads.',
  'LTL-3004':
    'A month has 28 to 31 days, and a business day lies between weekends: which of two such spans is longer hangs on the date.',
  'LTL-3005':
    'Whether a day is a business day hangs on the country. Without a calendar a deadline could fall on a holiday, and nobody would know which.',
  'LTL-3007': 'Two currencies compare only at a rate, and the rate is another one tomorrow.',
  'LTL-3012':
    'A condition is yes or no. What a number or a text would mean by itself is decided differently in every language.',
  'LTL-3013': 'The value cannot occur, so the line could never do what it says.',
  'LTL-4001':
    'A state to which nothing leads is never entered, so everything that it promises is never true. Mostly the line that should lead there names another state.',
  'LTL-4002':
    'Whoever comes here stays for ever: no time, no request and no event ends it. If that is meant, the state is an `end`.',
  'LTL-4003':
    'A state that gives access and that neither time nor the customer ever ends gives it away. It is the most expensive mistake in a policy, and the one that no customer reports.',
  'LTL-4004':
    'Two rules that are both true leave open which one counts, and the order of lines is easily changed by accident. Either the conditions exclude each other, or an `otherwise` says that the order is meant.',
  'LTL-4005':
    'In a case that no rule covers nothing happens: the button does nothing, the deadline passes. The case is shown with values, so that it can be answered.',
  'LTL-4006':
    'The line looks like a safeguard and can never act. Mostly one of two comparisons is the wrong way round.',
  'LTL-4007':
    '`once` lines act as soon as they are true. Where all of a circle are true at one instant, the policy would go from state to state without end; it would be stopped, and the customer’s request with it.',
  'LTL-4008':
    'The portal shows a button for every request that is answered. This one is pressed, taken, and nothing changes.',
  'LTL-4009':
    'Every customer begins somewhere. Without a start state, or with two, nobody could say where.',
  'LTL-4010':
    'What a customer may use is the point of a state. There is no access that goes without saying: it would be either given away or withheld by accident.',
  'LTL-4011':
    'A rule behind one that is always true never applies. What it says looks as if it were in force.',
  'LTL-4012':
    'After the end nothing happens any more, so the line promises something that cannot be kept.',
  'LTL-4013':
    'A change of plan in the middle of a trial is where most vendors give away a second trial or charge at once, without having decided it.',
  'LTL-4014':
    'Two policies that wait for each other, or tell each other, could go on for ever at one instant.',
  'LTL-4015':
    'A payment that failed has failed. Saying no to it changes nothing outside, and the policy would go on as if it had not happened.',
  'LTL-4016':
    'Of two things that exclude each other only one can be done, and the text does not say which.',
  'LTL-4017':
    'Looking at every combination of so many facts would take too long, so nobody could promise that each case has exactly one answer.',
  'LTL-4020':
    'Each of the two would answer the request and act on it: the customer would be charged twice, or get two answers.',
  'LTL-4023':
    'Something is told that nobody hears. Mostly the event has another name in the policy that should listen.',
  'LTL-4024':
    'Plans, seats and add-ons belong to the subscription of an account. A boat has no price of its own that could be charged in full or in part, and nothing that could be given back.',
  'LTL-4030':
    'Each line that leads here is in order by itself, but what it asks for is never so on any way. Everything that the state promises is then never true.',
  'LTL-4031':
    'Each line by itself is in order; but on every way to this state, what the line asks for is never so, or a line before it always comes first.',
  'LTL-4032':
    'The state has a way out, but on some way into it the condition of that way can no longer come true. Only some customers would be stuck, which makes it hard to find later.',
  'LTL-4033':
    'An `always` line is a promise to customers or to the finance department. The scenario shows the shortest way to break it.',
  'LTL-4034':
    'What is found is found; but a policy with more ways than were gone may have a mistake on one of the others.',
  'LTL-4035':
    'What is not followed cannot be judged. Saying so keeps silence from being taken for a proof.',
  'LTL-4036':
    'Whoever reads the line believes that something is taken back. Nothing waits under that name, so the customer gets what was to be cancelled, or never had it.',
  'LTL-5001':
    'A deadline of a state begins and dies with that state. Read elsewhere it is nothing, so the line would never act.',
  'LTL-5002':
    'A reminder whose time is over when the state begins reminds nobody, and nobody notices that it is missing.',
  'LTL-5003':
    'Two deadlines that always come together are one, and only the first of their lines acts. The other looks as if it did.',
  'LTL-5004':
    'What can be extended or paused again and again can last for ever, at the price of the first time.',
  'LTL-5005':
    'On the day on which the clocks change a day has 23 or 25 hours. Customers count days; 48 hours end at another time of day then.',
  'LTL-5006':
    'A day ends at 24 different moments around the world. In the wrong zone a trial ends on the evening before.',
  'LTL-5007':
    '14 days from three in the afternoon end at three in the afternoon, or at the end of that day. Customers expect the second and systems do the first, so it has to be said.',
  'LTL-5009': 'A deadline that counts from itself has no beginning, so it could never fall due.',
  'LTL-5010':
    'A date is a day long. Paid through 1 March may mean that access ends as that day begins or as it ends.',
  'LTL-5011':
    'A part of a month can be counted in days or seconds and rounded up or down. Each makes another invoice, and customers check.',
  'LTL-5012':
    'A deadline made from a date that nobody ever sets is nothing, so what should happen then never does.',
  'LTL-5013':
    'Dates of the scenario are local. In another zone a deadline may fall on the next day, and the scenario would prove something else.',
  'LTL-5022':
    '“Three days before the last visit” is known only when it is over. A deadline has to be known before it comes.',
  'LTL-5030':
    'On no way through the policy does the time for this notice come while its state lasts. Customers who count on being told are not.',
  'LTL-6001':
    'People are on holiday. A stage that waits without an end keeps the one who asked waiting, and nobody is told.',
  'LTL-6002':
    'Whoever was asked and did not answer will not answer because they are asked again in another’s name.',
  'LTL-6003':
    'Two stages ask for two pairs of eyes. One person who holds both roles would be both.',
  'LTL-6004':
    'Whoever may approve their own request needs no approval. Some companies want that for small sums, and auditors ask whether it was meant.',
  'LTL-6005':
    'When three are asked and one says no, is that the end, or are the other two still heard? Both are sensible, and they come to opposite answers.',
  'LTL-6006':
    'Circumstances change: a discount that was approved in spring should not be used in winter, unless that is meant.',
  'LTL-6007': 'A stage that asks nobody is decided by nobody, and so is the request.',
  'LTL-6023': 'A veto is the right of somebody who is asked. Whoever is not asked cannot deny.',
  'LTL-6030':
    'The request was answered, and yet the customer stays in a state that waits for the answer. What follows a denial or silence is easily forgotten.',
  'LTL-6050':
    'A review closes many decisions at once, also those that nobody made. What it does then must be written, because nobody looks at each of them.',
  'LTL-6053':
    'A recommendation that is missing for some cases leaves the person who decides without one, and with `follow recommendation` nothing is decided at all.',
  'LTL-6056':
    'An answer that has taken effect may have removed somebody. If it changes afterwards, it is not clear whether that is undone.',
  'LTL-7001':
    'A soft limit stops nobody. If nobody is told either, and nothing is charged, it is a number that nobody reads.',
  'LTL-7002':
    'A limit only stops more, it takes nothing away. Whoever has 10 seats and moves to a limit of 5 keeps 10, unless a line says what happens to the other 5.',
  'LTL-7003':
    'Half a seat cannot be given. Whether it is rounded up or down decides who pays for the difference.',
  'LTL-7004':
    '`limit of X` and `X is over the limit` read the line of the present state. Where there is none, nothing is over it.',
  'LTL-7005': 'Without a cap there is no “above the cap”, so the condition would never hold.',
  'LTL-7006': 'Somebody has to say how much is used before a share of it can be told.',
  'LTL-7011':
    'When none of the conditions holds, or one of them is unknown, somebody still asks whether this customer may. There has to be an answer.',
  'LTL-7012':
    'Lines about access are tried in order. One behind a line that always holds is never asked.',
  'LTL-7013':
    'A share that ends between two whole numbers is one more or one less by rounding, at exactly the point where somebody is stopped.',
  'LTL-8001':
    'What no scenario visits may do anything, also after the next change. It is no mistake, but nothing would notice one.',
  'LTL-8002': 'A line that no scenario uses can be changed or lost without a scenario failing.',
  'LTL-8003':
    'A scenario shows in a few lines what was meant, to whoever changes the policy next, and fails when it is no longer so.',
  'LTL-9001':
    'Without words about it, customers stay with the version under which they began. That is safe, and mostly not what a new version was written for.',
  'LTL-9002':
    'Whoever is in a state that the new version does not have cannot be put anywhere. They stay behind, under rules that nobody looks after any more.',
  'LTL-9003':
    'Somebody was promised more time. Taking it away may be right, but it should be decided by somebody who knows that it happens.',
  'LTL-9004': 'Customers paid for what is taken away here, and find out when it is gone.',
  'LTL-9005':
    'Customers run under a version by its number. Two texts of one number would make it impossible to say what was promised to whom.',
  'LTL-9008':
    'What is said about a state that the older version does not have moves nobody. Mostly another name is meant, and those who are in that state are forgotten.',
  'LTL-9010':
    'A rollout stops when a promise breaks. Where nothing is promised, it goes on whatever happens.',
};
