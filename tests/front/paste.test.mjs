import { test } from 'node:test';
import assert from 'node:assert/strict';
import { parseHTML } from 'linkedom';
import { cleanPastedHtml } from '../../src/Themes/Eap.AdminTheme/Assets/editor/paste.js';

const clean = (html) => cleanPastedHtml(html, {
  parse: (text) => parseHTML(`<!doctype html><html>${text}</html>`).document,
  origin: 'https://eap.example',
});

test('Word_StylesConditionalCommentsAndOfficeTags_AreGone', () => {
  const { html, notes } = clean(`<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><meta name=Generator content="Microsoft Word 15">
    <style><!-- p.MsoNormal {mso-style-parent:""; font-family:等线} --></style><!--[if gte mso 9]><xml><o:OfficeDocumentSettings/></xml><![endif]--></head>
    <body lang=ZH-CN style='tab-interval:21.0pt'><!--StartFragment-->
    <p class=MsoNormal style='text-indent:24.0pt;mso-char-indent-count:2.0'><span style='font-family:仿宋'>　　夜班结束，天已经亮了。<b style='mso-bidi-font-weight:normal'>身体想睡<o:p></o:p></b></span></p>
    <p class=MsoNormal><o:p>&nbsp;</o:p></p><!--EndFragment--></body></html>`);
  assert.equal(html, '<p>夜班结束，天已经亮了。<strong>身体想睡</strong></p>');
  assert.deepEqual(notes, []);
});

test('Word_SourceLineEndsBetweenChineseCharacters_AreNoSpaces', () => {
  assert.equal(clean('<p>先稳住\r\n  起床时间 and\r\nthen sleep</p>').html, '<p>先稳住起床时间 and then sleep</p>');
});

test('Word_ListParagraphs_BecomeRealLists', () => {
  const item = (marker, level, text) => `<p class=MsoListParagraph style='margin-left:21.0pt;mso-list:l0 level${level} lfo1'><![if !supportLists]><span lang=EN-US style='font-family:Wingdings'><span style='mso-list:Ignore'>${marker}<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp; </span></span></span><![endif]>${text}</p>\n`;
  const { html } = clean(`<p>先</p>${item('·', 1, '甲')}${item('o', 2, '甲一')}${item('·', 1, '乙')}<p>中</p>${item('1.', 1, '丙')}${item('2.', 1, '丁')}`);
  assert.equal(html, '<p>先</p><ul><li><p>甲</p><ul><li><p>甲一</p></li></ul></li><li><p>乙</p></li></ul><p>中</p><ol><li><p>丙</p></li><li><p>丁</p></li></ol>');
});

test('Word_MergedCells_BecomeAPlainTableAndSaySo', () => {
  const { html, notes } = clean(`<table border=1><tr><td colspan=2><p class=MsoNormal align=center><b>附件1</b></p></td><td>备注</td></tr>
    <tr><td rowspan=2>市总工会</td><td style='text-align:right'>5</td><td></td></tr><tr><td style='text-align:right'>2</td><td><p>一</p><p>二</p></td></tr></table>`);
  assert.equal(html, '<table><tbody><tr><th><strong>附件1</strong></th><th></th><th>备注</th></tr><tr><td>市总工会</td><td align="right">5</td><td></td></tr><tr><td></td><td align="right">2</td><td>一 二</td></tr></tbody></table>');
  assert.equal(notes.length, 2);
});

test('Word_HeadingsBelowThePageTitle_AndNoBoldInThem', () => {
  assert.equal(clean('<h1><b>总则</b></h1><h2>一、<span style="font-weight:bold">目标</span></h2>').html, '<h2>总则</h2><h3>一、目标</h3>');
  assert.equal(clean('<h2>目标</h2>').html, '<h2>目标</h2>');
});

test('WeChat_SectionSoup_BecomesParagraphs', () => {
  const { html } = clean(`<section data-tools="135编辑器" style="box-sizing:border-box"><section style="color:#333"><span style="font-size:15px"><section><p style="line-height:2em"><span leaf="">睡不着的时候，</span><strong><span leaf="">先别看表</span></strong></p></section></span>
    <section>第一句<br><br>第二句<br>第三句</section></section><section><br></section></section>`);
  assert.equal(html, '<p>睡不着的时候，<strong>先别看表</strong></p><p>第一句</p><p>第二句<br>第三句</p>');
});

test('WeChat_LazyPictures_AreMarkedAndCounted', () => {
  const { html, notes } = clean(`<p><img data-src="https://mmbiz.qpic.cn/mmbiz_png/abc/640?wx_fmt=png" src="data:image/svg+xml,x" data-w="1080" alt="图片"></p>
    <p>下<img data-src="https://mmbiz.qpic.cn/dot.gif" width="1" height="1"></p><p><img src="https://eap.example/media/a.jpg" alt="窗帘"></p><p><img src="file:///C:/x/image001.png" alt="班次图"></p>`);
  assert.equal(html, '<p>〔此处原有图片〕</p><p>下</p><p><img alt="窗帘" src="/media/a.jpg"></p><p>〔此处原有图片：班次图〕</p>');
  assert.match(notes[0], /2 张图片/);
});

test('Links_ThatRunScripts_LoseTheLinkAndKeepTheText', () => {
  const { html, notes } = clean('<p><a href="javascript:alert(1)">甲</a><a href=" java\tscript:x">乙</a><a href="data:text/html,x">丙</a><a href="https://a.example/x">丁</a><a href="https://eap.example/help">戊</a><a name="_Toc1">己</a></p>');
  assert.equal(html, '<p>甲乙丙<a href="https://a.example/x">丁</a><a href="/help">戊</a>己</p>');
  assert.match(notes[0], /3 个/);
});

test('ScriptsHandlersAndInvisibleCharacters_AreGone', () => {
  const { html } = clean('<p onclick="x()">心\u200b理\u202e健康<script>alert(1)</script><img src=x onerror=alert(1) width=1></p><div style="display:none">隐</div>');
  assert.equal(html, '<p>心理健康</p>');
});

test('FrameTable_OfOneCell_IsUnwrapped', () => {
  assert.equal(clean('<table><tr><td><p>框里的话</p></td></tr></table>').html, '<p>框里的话</p>');
});

test('GoogleDocsWrapper_BoldNormal_IsNotBold', () => {
  assert.equal(clean('<b style="font-weight:normal"><p><span style="font-weight:700">重</span>轻</p></b>').html, '<p><strong>重</strong>轻</p>');
});
