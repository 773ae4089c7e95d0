import { describe, expect, it } from 'vitest';
import { columnsOf } from '../../src/facts/columns.ts';
import { mayHeadCodes } from '../../src/facts/status-evidence.ts';

describe('the header of a first column', () => {
  it.each([
    'Status Code', 'status codes', 'STATUSCODE', 'HTTP Status', 'HTTP code', 'HTTP Codes', 'http response', 'HTTP responses',
    'Normal Response', 'Abnormal responses', 'Successful response', 'Error Response', 'Error Responses',
    'Success Codes', 'Successful Code', 'Error Code', 'Response Code', 'Response status code', 'Normal HTTP status code',
    'Abnormal response codes', 'Returned status code', 'HTTP', 'Status', 'Return Value', 'Returned Values', 'ReturnCode',
    'Value', 'codes', 'Response', 'Responses', 'Type', 'Name', '',
  ])('may stand over status codes: %j', (header) => {
    expect(mayHeadCodes(header)).toBe(true);
  });

  it.each([
    'Parameter', 'Statuses', 'HTTP Method', 'HTTPcode', 'Code Name', 'Error message', 'Errorcode',
    'Response parameter', 'Response header name and code', 'Description', 'Names', 'types',
  ])('stands over something else: %j', (header) => {
    expect(mayHeadCodes(header)).toBe(false);
  });
});

describe('a second column of what may be phrases', () => {
  const cells = ['200', 'OK'].map((value) => ({
    span: { start: 0, end: 0 }, rowSpan: 1, columnSpan: 1, blocks: [], text: { value, runs: [] },
  }));
  const rows = [{ cells, key: undefined }];

  it.each([
    'Description', 'DESCRIPTIONS', 'Meaning', 'meanings', 'Explanation', 'explanations', 'Remark', 'Remarks', 'Error Detail',
    'Details', 'Possible cause', 'Causes', 'Reason', 'reasons',
  ])('holds descriptions under such a header: %j', (header) => {
    expect(columnsOf(['Code', header], rows)).toEqual({ code: 0, description: 1 });
  });

  it.each(['Describe', 'Meaningful', 'Because', 'Message', ''])('holds phrases under another: %j', (header) => {
    expect(columnsOf(['Code', header], rows)).toEqual({ code: 0, phrase: 1 });
  });
});
