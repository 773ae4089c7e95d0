import { describe, expect, it } from 'vitest';
import { entriesIn, factsIn } from './reading.ts';

type Cells = readonly string[];

/** A list table below a section; the first row is its header. */
function page(title: string, rows: readonly Cells[], options = '   :header-rows: 1\n'): string {
  const lines = rows.flatMap((cells) => cells.map((cell, at) => `   ${at === 0 ? '*' : ' '} - ${cell}`.trimEnd()));
  return `${title}\n${'='.repeat(40)}\n\n.. list-table::\n${options}\n${lines.join('\n')}\n`;
}

/** The code, phrase and description of every entry. */
function statedIn(source: string): readonly string[] {
  return entriesIn(source).map((line) => line.split(' ').slice(1).join(' '));
}

/** Why what looks like a status list was not taken for one. */
function missesIn(source: string): readonly string[] {
  return (factsIn(source).nearMisses ?? []).map(({ place, reason }) => `${place.line} ${reason}`);
}

const told = [['200', 'The kiln is hot.'], ['404', 'There is no kiln.'], ['503', 'The kiln is cold.']];

describe('headers in other languages', () => {
  it.each([
    '状态码', '狀態碼', 'HTTP 状态码', '响应码', '回應碼', 'ステータスコード', 'HTTPステータス', 'レスポンスコード', '상태 코드', '응답코드', 'Statuscode', 'HTTP-Statuscode',
    'Antwortcode', "Code d'état", 'Code de statut', 'Code de réponse', 'Código de estado', 'Códigos de respuesta', 'Código de status',
    'Código de resposta', 'Код состояния', 'Коды ответа', 'HTTP-код', 'Codice di stato', 'Codici di risposta', 'HTTP Kodu', 'Durum Kodları', 'Yanıt kodu',
    'Kod odpowiedzi', 'Kody stanu HTTP', 'Mã trạng thái', 'Mã phản hồi', 'Kode Status', 'Kode respons', 'Код відповіді', 'Коди стану',
  ])('%s names status codes', (header) => {
    expect(statedIn(page('Kilns', [[header, 'X'], ...told]))).toHaveLength(3);
  });

  it.each(['代码', '返回值', 'コード', '코드', 'Fehlercode', 'Statut', 'Código', 'Статус', 'Codice'])('%s needs a title, or phrases', (header) => {
    expect(statedIn(page('Kilns', [[header, 'X'], ...told]))).toEqual([]);
    expect(statedIn(page('HTTP-Statuscodes', [[header, 'X'], ...told]))).toHaveLength(3);
    expect(statedIn(page('Kilns', [[header, 'X'], ['200 OK', 'a.'], ['404 Not Found', 'b.']]))).toHaveLength(2);
  });

  it.each(['说明', '説明', '설명', 'Beschreibung', 'Descripción', 'Descrição', 'Uso principal', 'Описание', 'Descrizione', 'Signification'])('%s stands over descriptions', (header) => {
    expect(statedIn(page('Kilns', [['Status Code', header], ['404', 'Missing']]))).toEqual(['404 Missing | Missing']);
  });
});

describe('the title of the nearest section', () => {
  it.each(['HTTP Status Codes', 'Status codes', 'Response codes', 'Returned Values', 'Errors', 'Responses', 'HTTPステータスコード', 'Códigos de Estado HTTP'])(
    '%s tells that a table of codes holds those of HTTP', (title) => {
      expect(statedIn(page(title, [['Code', 'Description'], ...told]))).toHaveLength(3);
    });

  it.each(['Kilns', 'Success stories', 'HTTPS', 'Error handling of kilns', 'SMTP status codes', 'Exit codes'])('%s does not', (title) => {
    expect(statedIn(page(title, [['Code', 'Description'], ...told]))).toEqual([]);
  });
});

describe('descriptions that are about what their codes are in HTTP', () => {
  it.each([
    ['Code', [['400', 'Bad shape of kiln'], ['401', 'Missing or expired token'], ['429', 'Rate limit of the kiln exceeded']]],
    ['Status', [['200', 'Success'], ['400', 'Odd clay'], ['401', 'Invalid credentials'], ['403', 'No access to this kiln'], ['404', 'No such kiln']]],
    ['Código', [['401', 'Token vencido'], ['403', 'Sin permiso para el horno'], ['404', 'Horno no encontrado']]],
    ['代码', [['400', '参数错误'], ['401', '未授权'], ['404', '窑炉不存在'], ['500', '服务器内部错误']]],
    ['Code', [['204', '删除成功'], ['304', '窑炉没有改动'], ['400', '错误的请求'], ['401', '未授权'], ['404', '窑炉不存在'], ['412', 'Headers 错误'], ['426', '请使用加密连接']]],
    ['Код', [['401', 'Нужна авторизация'], ['403', 'Нет доступа'], ['404', 'Печь не найдена']]],
  ])('tell so under %s', (header, rows) => {
    expect(statedIn(page('Kilns', [[header, 'X'], ...rows]))).toHaveLength(rows.length);
  });

  it.each([
    ['of which two fit', [['200', 'Fired'], ['401', 'Expired token'], ['404', 'No such kiln']]],
    ['about the opposite', [['200', 'Token error'], ['401', 'Token created with success'], ['404', 'Kiln not found'], ['429', 'Slow down, limit reached']]],
    ['of causes', [['401', 'Missing token'], ['401', 'Expired token'], ['403', 'No permission'], ['404', 'No such kiln']]],
    ['of common codes alone', [['200', 'Success'], ['400', 'Invalid clay'], ['500', 'Server error']]],
  ])('tell nothing of rows %s', (_, rows) => {
    expect(statedIn(page('Kilns', [['Code', 'X'], ...rows]))).toEqual([]);
    expect(missesIn(page('Kilns', [['Code', 'X'], ...rows]))).toHaveLength(1);
  });
});

describe('codes for the opposite of what they are in HTTP', () => {
  const opposite = 'successes stand at codes for errors or errors at codes for successes, so that these are the service\'s own codes';

  it.each([
    [[['201', 'Lit'], ['202', 'Unauthorized'], ['301', 'Bad Request']]],
    [[['200', 'OK'], ['401', 'Kiln Created'], ['402', 'Kiln Updated'], ['404', 'Kiln Not Found']]],
  ])('are those of the service', (rows) => {
    const source = page('Response codes', [['Code', 'Name', 'Description'], ...rows.map((row) => [...row, 'So it is.'])]);
    expect(statedIn(source)).toEqual([]);
    expect(missesIn(source)).toEqual([`4 ${opposite}`]);
  });

  it('are faults where they are few', () => {
    const rows = [['200', 'OK'], ['202', 'Forbidden'], ['403', 'OK'], ['404', 'Not Found'], ['409', 'Already Created'], ['410', 'Kiln Deleted'], ['500', 'Broken']];
    expect(statedIn(page('Status codes', [['Code', 'Name', 'Description'], ...rows.map((row) => [...row, 'So it is.'])]))).toHaveLength(7);
  });
});

describe('a table of status codes', () => {
  it('may have its header in the first row of its body', () => {
    const rows = [['Status Code', 'Description'], ['400 Bad Request', 'The clay is wet.'], ['500 Internal Server Error', 'The kiln broke.']];
    expect(statedIn(page('Kilns', rows, ''))).toEqual(['400 Bad Request | The clay is wet.', '500 Internal Server Error | The kiln broke.']);
  });

  it('may have its codes in another column than the first, each once', () => {
    const rows = [['Fault', 'Response Code', 'In all requests?'], ['wetClay', '400 Bad Request', 'Yes'], ['noKiln', '404 Not Found', 'No'], ['broken', '500', 'No']];
    expect(statedIn(page('Kilns', rows))).toEqual(['400 Bad Request | -', '404 Not Found | -', '500 - | -']);
    const again = [...rows, ['dryClay', '400', 'No'], ['hotClay', '400', 'No'], ['coldClay', '400', 'No']];
    expect(statedIn(page('Kilns', again))).toEqual([]);
    expect(missesIn(page('Kilns', again))).toEqual(['4 its rows are keyed by another column, and the codes repeat']);
  });

  it('may name its codes before them', () => {
    const rows = [['Fault type', 'Response code', 'Description'], ['OK', '200', 'Hot.'], ['Not Found', '404', 'No kiln.']];
    expect(statedIn(page('Kilns', rows))).toEqual(['200 OK | Hot.', '404 Not Found | No kiln.']);
  });

  it('may have a header that nobody knows over registered names', () => {
    const rows = [['Wert', 'Text'], ['200', 'OK'], ['404', 'Not Found'], ['503', 'Service Unavailable']];
    expect(statedIn(page('Kilns', rows))).toEqual(['200 OK | -', '404 Not Found | -', '503 Service Unavailable | -']);
  });

  it('may have rows of ranges, of all others, and of groups among them', () => {
    const rows = [['Status Code', 'Description'], ['Client errors', ''], ['404', 'No kiln.'], ['4xx', 'Bad clay.'], ['XXX', 'Any.'], ['400-499', 'Bad clay.'], ['default', 'Broken.']];
    expect(statedIn(page('Kilns', rows))).toEqual(['404 - | No kiln. | abnormal']);
  });

  it.each(['400 500', '400 or 500', '400, 500', '400/500', '400 | 500', '400、500', '400 oder 500'])('may have two codes in a cell: %s', (key) => {
    expect(statedIn(page('Kilns', [['Status Code', 'Description'], [key, 'Broken.']]))).toEqual(['400 - | Broken.', '500 - | Broken.']);
  });

  it('holds no sentence for a phrase, and none that lacks one', () => {
    const source = page('Kilns', [['Status Code', 'Description'], ['200', 'All of the kilns that are hot.'], ['403', 'Forbidden'], ['404', 'Not Found'], ['500', 'Internal Server Error']]);
    expect(statedIn(source)[0]).toBe('200 - | All of the kilns that are hot.');
    expect(factsIn(source).statusLists[0]?.phrases).toBe(false);
  });
});

describe('a near miss', () => {
  it.each([
    ['neither its header nor its titles say that these are HTTP status codes', [['Code', 'Description'], ...told]],
    ["its rows are keyed by the service's own error codes", [['Status Code', 'Error Code'], ['400', 'KILN.1'], ['404', 'KILN.2'], ['500', 'KILN.3']]],
    ["its rows are keyed by the service's own error codes", [['Key', 'HTTP Status'], ['wet_clay', '400'], ['no_kiln', '404'], ['broken_kiln', '500']]],
    ['each of its rows is about something else, and the codes repeat', [['Status Code', 'Text'], ...Array.from({ length: 9 }, () => ['400', 'Wet.']), ['404', 'No.'], ['500', 'Broken.']]],
    ['too many of its rows hold no code', [['Code', 'Description'], ...told, ['hot', 'Yes.'], ['cold', 'No.']]],
  ])('is told: %s', (reason, rows) => {
    expect(missesIn(page('Kilns', rows))).toEqual([`4 ${reason}`]);
  });

  it.each([
    ['some numbers', [['Code', 'Description'], ['100', 'One.'], ['200', 'Two.'], ['300', 'Three.'], ['700', 'Seven.']]],
    ['two codes', [['Code', 'Description'], ['200', 'Two.'], ['404', 'Four.']]],
    ['sizes', [['Clay', 'Weight'], ['Red', '200 kg'], ['Blue', '400 kg'], ['Grey', '500 kg']]],
  ])('is none for %s', (_, rows) => {
    expect(missesIn(page('Kilns', rows))).toEqual([]);
  });
});
