using Eap.Platform.Data;
using Eap.Platform.Text;

namespace Eap.Platform.Settings;

/// <summary>Name, address, zone and page size.</summary>
internal sealed class GeneralSettingsSection(SiteDbContext db) : SettingsSection<GeneralSettings>(db)
{
    public override string Name => "general";

    public override string Title => "基本信息";

    public override int Position => 0;

    protected override void Bind(GeneralSettings value, SettingsInput input)
    {
        value.SiteName = input.Line(nameof(value.SiteName));
        if (value.SiteName.Length is 0 or > 60) input.Fail(nameof(value.SiteName), "请填写网站名称，最多 60 个字。");
        value.BaseUrl = input.OptionalLine(nameof(value.BaseUrl))?.TrimEnd('/');
        if (value.BaseUrl is not null && !IsAddress(value.BaseUrl)) input.Fail(nameof(value.BaseUrl), "网址写成 https://xl.example.gov.cn 的样子，后面不带路径。");
        value.TimeZoneId = input.Line(nameof(value.TimeZoneId));
        if (value.TimeZoneId != "Asia/Shanghai" && !TimeZoneInfo.TryFindSystemTimeZoneById(value.TimeZoneId, out _)) input.Fail(nameof(value.TimeZoneId), "没有这个时区。全国都用 Asia/Shanghai。");
        if (int.TryParse(FullWidth.Fold(input.Line(nameof(value.PageSize))), out var size) && size is >= 5 and <= 50) value.PageSize = size;
        else input.Fail(nameof(value.PageSize), "每页条数写 5 到 50 之间的整数。");
    }

    private static bool IsAddress(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var uri) && uri.Scheme is ("http" or "https") && uri.AbsolutePath == "/" && uri.Query.Length == 0 && uri.UserInfo.Length == 0;
}
