using System.Text.RegularExpressions;
using Eap.Platform.Data;
using Eap.Platform.Settings;
using Eap.Platform.Text;

namespace Eap.Portal.Frame;

/// <summary>Who stands behind the site, and its numbers.</summary>
internal sealed partial class FooterSettingsSection(SiteDbContext db) : SettingsSection<FooterSettings>(db)
{
    private const int MostNames = 8;
    private const int LongestName = 40;

    public override string Name => "footer";

    public override string Title => "页脚";

    public override int Position => 100;

    protected override void Bind(FooterSettings value, SettingsInput input)
    {
        value.Hosts = Names(nameof(value.Hosts), input);
        value.CoHosts = Names(nameof(value.CoHosts), input);
        value.Undertakers = Names(nameof(value.Undertakers), input);
        value.IcpNumber = Number(nameof(value.IcpNumber), input, Icp(), "备案号写成 鲁ICP备00000000号 的样子，照工信部备案系统里的填；还没有就留空。");
        value.PublicSecurityNumber = Number(nameof(value.PublicSecurityNumber), input, PublicSecurity(), "公安备案号写成 鲁公网安备00000000000000号 的样子，中间是 14 位数字；还没有就留空。");
        value.SiteCode = Number(nameof(value.SiteCode), input, SiteCode(), "网站标识码是 10 位数字，或 bm 加 8 位数字；还没有就留空。");
    }

    private static List<string> Names(string field, SettingsInput input)
    {
        var names = input.Lines(field);
        if (names.Count > MostNames) input.Fail(field, $"最多 {MostNames} 个，现在是 {names.Count} 个。");
        if (names.FirstOrDefault(name => name.Length > LongestName) is { } name) input.Fail(field, $"“{string.Concat(name.EnumerateRunes().Take(10))}…”太长，每行写一个单位，最多 {LongestName} 个字。");
        return names;
    }

    private static string? Number(string field, SettingsInput input, Regex shape, string message)
    {
        if (input.OptionalLine(field) is not { } typed) return null;
        var number = FullWidth.Fold(typed);
        if (!shape.IsMatch(number)) input.Fail(field, message);
        return number;
    }

    [GeneratedRegex("^[一-龥]ICP[备证][0-9]{6,12}号(-[0-9]{1,4}[A-Z]?)?$", RegexOptions.IgnoreCase)]
    private static partial Regex Icp();

    [GeneratedRegex("^[一-龥]{1,2}公网安备 ?[0-9]{14}号?$")]
    private static partial Regex PublicSecurity();

    [GeneratedRegex("^([0-9]{10}|bm[0-9]{8})$", RegexOptions.IgnoreCase)]
    private static partial Regex SiteCode();
}
