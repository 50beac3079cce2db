import { test } from 'node:test';
import assert from 'node:assert/strict';
import { parseMarkdown, serializeMarkdown } from '../../src/Themes/Eap.AdminTheme/Assets/editor/markdown.js';
import { schema } from '../../src/Themes/Eap.AdminTheme/Assets/editor/schema.js';

const again = (markdown) => serializeMarkdown(parseMarkdown(markdown));

test('Article_WithEveryFormat_ComesBackAsWritten', () => {
  const article = `先稳住起床时间，**重点：**先起床，*后*睡觉。

> **先做一件事**
>
> 下班路上戴墨镜。

## 一、稳住起床时间

看[另一篇](/articles/睡眠 "说明")，或打 [12356](tel:12356)。

- 闹钟放远
- 起床见光
  - 十分钟

1. 先
2. 后

| 班次 | 主睡眠 | 截止 |
| :--- | :---: | ---: |
| 白班 | 23:00\\|夜 | **14:00** |

![窗帘](/media/a.jpg "卧室")

---

### 小标题 \`代码\`

第一行\\
第二行

\`\`\`
code
\`\`\`
`;
  assert.equal(again(article), article);
});

test('BoldBesideChinesePunctuation_IsBold', () => {
  assert.equal(parseMarkdown('**重点：**先').firstChild.firstChild.marks[0].type.name, 'strong');
});

test('HtmlInMarkdown_StaysText', () => {
  assert.equal(again('一<script>alert(1)</script>二 <b>三</b>'), '一<script>alert(1)</script>二 <b>三</b>\n');
});

test('UnsafeLinksAndPictures_AreDropped', () => {
  assert.equal(again('[甲](javascript:alert(1)) [乙](JaVaScRiPt:x) [丙](data:text/html,x) ![丁](javascript:x) [戊](//evil.example)'), '甲 乙 丙  戊\n');
});

test('LineBrokenInTheSource_IsNoSpaceBetweenChineseCharacters', () => {
  assert.equal(again('心理\n健康 and\nmore'), '心理健康 and more\n');
});

for (const text of ['1. 不是列表', '- 不是列表', '# 不是标题', '> 不是引用', '--- ', '=== ', '1) 不是', '+ 不是', '    不是代码', '*星* _线_ `撇` [方]', '&lt; 与 <https://a.example>', 'a | b', '\\反']) {
  test(`TypedText_${text}_IsStillTextWhenReopened`, () => {
    const paragraph = (...content) => schema.node('paragraph', null, content);
    const doc = schema.node('doc', null, [
      paragraph(schema.text(text)),
      paragraph(schema.text('前'), schema.node('hard_break'), schema.text(text)),
      schema.node('table', null, [schema.node('table_row', null, [schema.node('table_header', null, [schema.text(text)])])]),
    ]);
    const reopened = parseMarkdown(serializeMarkdown(doc));
    const words = (node) => node.textContent.replace(/\s/g, '');
    assert.deepEqual([0, 1, 2].map((index) => reopened.child(index).type.name), ['paragraph', 'paragraph', 'table']);
    for (const index of [0, 1, 2]) assert.equal(words(reopened.child(index)), words(doc.child(index)));
  });
}

test('TwoListsInARow_StayTwo', () => {
  const lists = '1. 甲\n2. 乙\n\n\n1) 丙\n\n- 丁\n\n\n* 戊\n';
  assert.equal(parseMarkdown(again(lists)).childCount, 4);
  assert.equal(again(lists), lists);
});

test('ItemOfSeveralParagraphs_MakesTheListLoose_AndStaysSo', () => {
  const loose = '- 甲\n\n  再说\n\n- 乙\n';
  assert.equal(again(loose), loose);
});
