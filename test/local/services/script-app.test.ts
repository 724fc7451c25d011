// ScriptApp: scopes asked for by the commands that need them.
import {createHost} from '../../../local/host';
import {expectEveryMethodCalled} from '../every-method-called';

const documents = 'https://www.googleapis.com/auth/documents';
const host = createHost({manifest: {oauthScopes: [documents]}});
const installing = createHost({
  person: 'one@example.com',
  now: () => new Date('2023-02-09T21:30:05Z'),
  manifest: {timeZone: 'Asia/Yekaterinburg'},
  code: `
    function log(e) {
      const {source, range, user, ...plain} = e;
      if (source) plain.source = source.getName();
      if (range) plain.range = range.getA1Notation();
      if (user) plain.user = user.getEmail();
      const heard = PropertiesService.getScriptProperties();
      heard.setProperty(String(heard.getKeys().length), JSON.stringify(plain));
    }
    function ask() { SpreadsheetApp.getUi(); }
    function fail() { throw new Error('мимо'); }`,
});
afterAll(() => {
  expectEveryMethodCalled(
    [host, installing],
    [
      'Script.AuthorizationInfo',
      'Script.ClockTriggerBuilder',
      'Script.DocumentTriggerBuilder',
      'Script.ScriptApp',
      'Script.Service',
      'Script.SpreadsheetTriggerBuilder',
      'Script.Trigger',
      'Script.TriggerBuilder',
    ],
  );
});

const ask = (...scopes: string[]) =>
  host.evaluate(
    (...asked: string[]) => {
      ScriptApp.requireScopes(ScriptApp.AuthMode.FULL, asked);
      ScriptApp.requireAllScopes(ScriptApp.AuthMode.FULL);
      const info = ScriptApp.getAuthorizationInfo(ScriptApp.AuthMode.FULL);
      return [
        String(info.getAuthorizationStatus()),
        info.getAuthorizationUrl(),
        String(ScriptApp.getInstallationSource()),
        typeof ScriptApp.getScriptId(),
      ];
    },
    ...scopes,
  );

it('lets a run on that has what it asks for', () => {
  expect(ask(documents)).toEqual(['NOT_REQUIRED', null, 'NONE', 'string']);
});

it('ends a run whose manifest lacks the scope', () => {
  expect(() => ask('https://www.googleapis.com/auth/drive')).toThrow(
    'Authorization is required to perform that action. Required permissions: https://www.googleapis.com/auth/drive',
  );
});

it('ends a run whose person took the scope away', () => {
  host.world.refusedScopes.push(documents);
  expect(() => ask(documents)).toThrow('Authorization is required');
  expect(
    host.evaluate(() => {
      const info = ScriptApp.getAuthorizationInfo(ScriptApp.AuthMode.FULL);
      return [
        String(info.getAuthorizationStatus()),
        typeof info.getAuthorizationUrl(),
      ];
    }),
  ).toEqual(['REQUIRED', 'string']);
  host.world.refusedScopes.length = 0;
});

it('speaks of FULL authorisation only', () => {
  expect(() =>
    host.evaluate(() => {
      ScriptApp.requireScopes(ScriptApp.AuthMode.LIMITED, []);
    }),
  ).toThrow('Invalid argument: authMode');
});

it('is no web app', () => {
  expect(
    host.evaluate(() => {
      const service = ScriptApp.getService();
      return [service.getUrl(), service.isEnabled()];
    }),
  ).toEqual([null, false]);
});

it('says by name what it does not give', () => {
  const free = createHost();
  expect(() => free.evaluate(() => ScriptApp.getOAuthToken())).toThrow(
    'not in the local host: ScriptApp.getOAuthToken',
  );
});

describe('installed triggers', () => {
  const heard = () =>
    installing.evaluate(() =>
      Object.values(PropertiesService.getScriptProperties().getProperties())
        .map(each => JSON.parse(each) as Record<string, unknown>)
        .map(each => JSON.stringify(each)),
    );
  const forget = () => {
    installing.evaluate(() => {
      PropertiesService.getScriptProperties().deleteAllProperties();
      ScriptApp.getProjectTriggers().forEach(each =>
        ScriptApp.deleteTrigger(each),
      );
    });
  };
  afterEach(forget);

  it('tell what they wait for', () => {
    expect(
      installing.evaluate(() => {
        const sheet = SpreadsheetApp.getActive();
        const document = DocumentApp.create('Отчёт');
        ScriptApp.newTrigger('log').forSpreadsheet(sheet).onOpen().create();
        ScriptApp.newTrigger('log')
          .forSpreadsheet(sheet.getId())
          .onEdit()
          .create();
        ScriptApp.newTrigger('log').forDocument(document).onOpen().create();
        ScriptApp.newTrigger('log').timeBased().everyHours(6).create();
        return ScriptApp.getProjectTriggers()
          .map(each =>
            [
              each.getHandlerFunction(),
              each.getEventType(),
              each.getTriggerSource(),
              each.getTriggerSourceId() === sheet.getId(),
              each.getTriggerSourceId() === document.getId(),
              each.getTriggerSourceId() === null,
            ].join(' '),
          )
          .concat(
            String(ScriptApp.getUserTriggers(sheet).length),
            String(ScriptApp.getUserTriggers(document).length),
            String(
              new Set(
                ScriptApp.getProjectTriggers().map(each => each.getUniqueId()),
              ).size,
            ),
          );
      }),
    ).toEqual([
      'log ON_OPEN SPREADSHEETS true false false',
      'log ON_EDIT SPREADSHEETS true false false',
      'log ON_OPEN DOCUMENTS false true false',
      'log CLOCK CLOCK false false true',
      '2',
      '1',
      '4',
    ]);
  });

  it('hear of the opening and of edits, as the person who installed them', () => {
    installing.run('ask');
    installing.evaluate(() => {
      const builder = () =>
        ScriptApp.newTrigger('log').forSpreadsheet(SpreadsheetApp.getActive());
      builder().onOpen().create();
      builder().onEdit().create();
      builder().onChange().create();
    });
    const uids = installing.world.triggers.all().map(each => each.id);
    installing.open({as: 'two@example.com'});
    installing.edit('Лист1', 'B2', '5', {as: 'two@example.com'});
    const common = {authMode: 'FULL', user: 'one@example.com'};
    const name = installing.book.name;
    expect(heard().map(each => JSON.parse(each))).toEqual([
      {...common, triggerUid: uids[0], source: name},
      {...common, triggerUid: uids[1], source: name, range: 'B2', value: '5'},
      {...common, triggerUid: uids[2], source: name, changeType: 'EDIT'},
    ]);
  });

  it('of time are fired by the host, with nobody at the screen', () => {
    installing.evaluate(() => {
      ScriptApp.newTrigger('log').timeBased().everyMinutes(5).create();
      ScriptApp.newTrigger('ask').timeBased().after(1000).create();
    });
    const [logging, asking] = installing.world.triggers.all();
    installing.fire(logging);
    expect(heard().map(each => JSON.parse(each))).toEqual([
      {
        authMode: 'FULL',
        triggerUid: logging.id,
        'day-of-month': 9,
        'day-of-week': 4,
        hour: 21,
        minute: 30,
        month: 2,
        second: 5,
        timezone: 'UTC',
        'week-number': 6,
        year: 2023,
      },
    ]);
    expect(() => installing.fire(asking)).toThrow(
      'Cannot call SpreadsheetApp.getUi() from this context.',
    );
    expect(() => installing.fire({...asking, event: 'ON_OPEN'})).toThrow(
      'ON_OPEN is no event of time',
    );
    expect(() => installing.fire({...asking, handler: 'gone'})).toThrow(
      'Script function not found: gone',
    );
    expect(() => installing.fire({...asking, handler: 'fail'})).toThrow('мимо');
  });

  it('keep their schedules', () => {
    installing.evaluate(() => {
      const clock = () => ScriptApp.newTrigger('log').timeBased();
      clock().at(new Date('2023-03-01T00:00:00Z')).create();
      clock().after(60000).create();
      clock().atDate(2023, 2, 28).create();
      clock().everyDays(1).atHour(7).nearMinute(30).create();
      clock()
        .everyWeeks(2)
        .onWeekDay(ScriptApp.WeekDay.MONDAY)
        .inTimezone('Asia/Tomsk')
        .create();
      clock().onMonthDay(1).create();
    });
    expect(
      installing.world.triggers.all().map(({schedule}) => schedule),
    ).toEqual([
      {at: Date.UTC(2023, 2, 1)},
      {at: Date.UTC(2023, 1, 9, 21, 31, 5)},
      {date: '2023-02-28'},
      {every: {count: 1, unit: 'days'}, hour: 7, minute: 30},
      {
        every: {count: 2, unit: 'weeks'},
        weekDay: 'MONDAY',
        timeZone: 'Asia/Tomsk',
      },
      {monthDay: 1},
    ]);
  });

  it.each([
    ['everyMinutes(7)', 'It must be one of 1, 5, 10, 15 or 30.'],
    ['everyHours(5)', 'It must be one of 1, 2, 4, 6, 8 or 12.'],
    ['everyDays(0)', 'Invalid argument: n'],
    ['everyWeeks(0)', 'Invalid argument: n'],
    ['atHour(24)', 'Invalid argument: hour'],
    ['nearMinute(60)', 'Invalid argument: minute'],
    ['onMonthDay(32)', 'Invalid argument: day'],
    ['after(-1)', 'Invalid argument: durationMilliseconds'],
    ['atDate(2023, 2, 30)', 'Invalid argument: date'],
    ['inTimezone("Тюмень")', 'Invalid argument: timeZone. Тюмень'],
    ['atHour(7).create()', 'The trigger has no event to wait for.'],
  ])('refuse %s', (call, message) => {
    expect(() =>
      installing.evaluate(`ScriptApp.newTrigger('log').timeBased().${call}`),
    ).toThrow(message);
  });

  it.each(['forSpreadsheet', 'forDocument'])('refuse %s of no file', method => {
    expect(() =>
      installing.evaluate(`ScriptApp.newTrigger('log').${method}('нет')`),
    ).toThrow('Invalid argument: key');
  });

  it('are 20 at most for a person', () => {
    const more = () => ScriptApp.newTrigger('log').timeBased().everyDays(1);
    const add = `(${String(more)})().create()`;
    for (let i = 0; i < 20; i++) installing.evaluate(add);
    expect(() => installing.evaluate(add)).toThrow(
      'This script has too many triggers.',
    );
    expect(installing.world.triggers.of('two@example.com')).toHaveLength(0);
  });
});
