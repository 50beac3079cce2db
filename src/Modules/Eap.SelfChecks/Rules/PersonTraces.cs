using System.Text.RegularExpressions;
using Eap.Platform.Text;

namespace Eap.SelfChecks.Rules;

/// <summary>What in a text looks like a certain person: a name, an identity card, a telephone number. It only asks the writer to look again, so it may be wrong either way.</summary>
public static partial class PersonTraces
{
    // The common ones of the country, then those common in Shandong, then those of two characters.
    private const string Surname = "(?:[王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤" +
        "牟厉臧庄费辛安迟隋栾丛鞠綦逄逯宫纪苗尚曲滕葛柳邢裴岳柴窦翟焦矫盖]|欧阳|司马|上官|诸葛|夏侯|尉迟|公孙|皇甫|令狐)";

    // What begins like a name and is none.
    private static readonly string[] Others = ["高处", "高空", "高温", "高压", "方面", "方式", "金属", "石料", "马上", "黄色", "白班", "白天", "江边", "何时", "任何", "任务", "程度", "程序", "向上", "余下", "万一", "严重", "武装", "龙门", "田间", "夏季", "秦岭", "陆续", "许多", "雷电", "毛坯", "汤锅", "孔洞", "段长", "单位", "周边", "周末", "周围", "周一", "周二", "周三", "周四", "周五", "周六", "周日", "于是", "叶片", "钱款", "钟头", "安全", "安排", "安静", "安慰", "安置", "安抚", "安装", "安监", "安保", "费用", "费力", "辛苦", "迟到", "迟迟", "厉害", "庄重", "纪律", "纪委", "苗头", "尚未", "尚无", "曲折", "柴油", "焦虑", "焦急", "焦躁", "盖板", "金额", "任意", "毛病", "石块", "孔隙", "何人", "向前", "严禁", "方案", "武警"];

    /// <summary>What it looks like, in words; none where nothing was found.</summary>
    public static IReadOnlyList<string> In(string text)
    {
        var found = new List<string>();
        // A Chinese input method writes １３８ as readily as 138.
        var plain = FullWidth.Fold(text);
        if (IdentityCard().IsMatch(plain)) found.Add("身份证号");
        else if (Telephone().IsMatch(plain)) found.Add("电话号码");
        if (HasName(text)) found.Add("姓名");
        return found;
    }

    private static bool HasName(string text) => Titled().IsMatch(text) || new[] { Introduced(), Struck(), Alone() }.SelectMany(shape => shape.Matches(text)).Any(match => !Others.Any(other => match.Groups["name"].Value.StartsWith(other, StringComparison.Ordinal)));

    [GeneratedRegex(@"(?<!\d)[1-9]\d{5}[\s-]?(19|20)\d{2}[\s-]?\d{4}[\s-]?\d{3}[\dXx](?!\d)|(?<!\d)[1-9]\d{14}(?!\d)")]
    private static partial Regex IdentityCard();

    [GeneratedRegex(@"(?<!\d)1[3-9]\d[\s-]?\d{4}[\s-]?\d{4}(?!\d)|(?<!\d)0\d{2,3}[\s-]?\d{7,8}(?!\d)")]
    private static partial Regex Telephone();

    // 姓名：李四, 联系李四, 车间李四
    [GeneratedRegex($@"(姓名|名字|当事人|死者|伤者|家属|妻子|丈夫|叫|联系|找|陪|看望|职工|工人|员工|同事|车间|班组)[：:，,\s是为叫]*(?<name>{Surname}\p{{Lo}}{{1,2}})")]
    private static partial Regex Introduced();

    // 李四师傅, 王某, 小张
    [GeneratedRegex($@"{Surname}\p{{Lo}}{{0,2}}(师傅|同志|女士|先生|大姐|大哥)|{Surname}某|[小老]{Surname}(?!\p{{Lo}}*[厂区路村镇])")]
    private static partial Regex Titled();

    // 李四坠楼了, 凌晨牟平受了伤
    [GeneratedRegex($@"(?<name>{Surname}\p{{Lo}}{{1,2}})(坠|跳楼|跳河|摔|跌|触电|溺水|中毒|烧伤|受伤|受了伤|重伤|伤了|骨折|昏迷|去世|死亡|身亡|猝死|遇难|牺牲|走了|没了|自杀|自残|轻生|想不开|失踪|走失|住院|被打|一直哭|的家属|的家人|的妻子|的爱人|的丈夫|的父母|的孩子|的遗体)")]
    private static partial Regex Struck();

    // A word of two or three characters between marks that begins with a surname.
    [GeneratedRegex($@"(?<![\p{{Lo}}\d])(?<name>{Surname}\p{{Lo}}{{1,2}})(?!\p{{Lo}})")]
    private static partial Regex Alone();
}
