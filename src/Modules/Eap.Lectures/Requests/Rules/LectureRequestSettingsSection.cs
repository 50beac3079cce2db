using System.Globalization;
using Eap.Platform.Data;
using Eap.Platform.Settings;
using Eap.Platform.Text;

namespace Eap.Lectures.Requests.Rules;

/// <summary>The city's own rules about asking for lectures.</summary>
internal sealed class LectureRequestSettingsSection(SiteDbContext db) : SettingsSection<LectureRequestSettings>(db)
{
    private const int MostDays = 60;
    private const int MostTravel = 240;
    private const int LongestPhone = 20;

    public override string Name => "lectures";

    public override string Title => "讲座申请";

    public override int Position => 300;

    protected override void Bind(LectureRequestSettings value, SettingsInput input)
    {
        if (int.TryParse(FullWidth.Fold(input.Line(nameof(value.LeadWorkingDays))), CultureInfo.InvariantCulture, out var days) && days is >= 0 and <= MostDays) value.LeadWorkingDays = days;
        else input.Fail(nameof(value.LeadWorkingDays), $"写 0 到 {MostDays} 之间的整数，单位是工作日。");
        if (int.TryParse(FullWidth.Fold(input.Line(nameof(value.TravelMinutes))), CultureInfo.InvariantCulture, out var minutes) && minutes is >= 0 and <= MostTravel) value.TravelMinutes = minutes;
        else input.Fail(nameof(value.TravelMinutes), $"写 0 到 {MostTravel} 之间的整数，单位是分钟。");
        var phone = FullWidth.Fold(input.OptionalLine(nameof(value.CentrePhone)) ?? "");
        if (phone.Length <= LongestPhone && phone.All(mark => char.IsAsciiDigit(mark) || mark is '-' or ' ' or '+')) value.CentrePhone = phone.Length > 0 ? phone : null;
        else input.Fail(nameof(value.CentrePhone), $"只写号码：数字和短横，最多 {LongestPhone} 个字。");
    }
}
