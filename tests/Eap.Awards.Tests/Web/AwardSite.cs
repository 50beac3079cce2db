using Eap.Awards.Programmes;
using Eap.Platform.Security;
using Eap.Testing;

namespace Eap.Awards.Tests.Web;

/// <summary>Steps of a programme in Rizhao, as tests take them.</summary>
internal static class AwardSite
{
    public const string Yearly = "2018年度先进单位、优秀个人";
    public const string Studios = "星级工作室";
    public const string Medal = "日照市五一劳动奖章（2020年底）";

    /// <summary>The programme of this name, as it stands now.</summary>
    public static Task<AwardProgramme> ProgrammeAsync(SiteHost site, string title) =>
        site.UseAsync<AwardProgrammes, AwardProgramme>(async programmes => (await programmes.ListAsync(CancellationToken.None)).Single(programme => programme.Title == title));

    /// <summary>Everything the city enters before the yearly programme opens.</summary>
    public static FormFields Rules(string closes = "2018-10-31 17:00") => new()
    {
        ["Opens"] = "2018-09-25 09:00", ["Closes"] = closes, ["UnitDays"] = "５", ["CityDays"] = "5", ["Places[advanced-unit]"] = "3", ["Places[outstanding-person]"] = "2",
        ["Criteria[advanced-unit]"] = "工作基础 40 40\n服务成效 40 60", ["Criteria[outstanding-person]"] = "工作基础 40 40\n服务成效 40 60", ["Ties[advanced-unit]"] = "FirstCriterion", ["Ties[outstanding-person]"] = "Filing",
        ["Mean[outstanding-person]"] = "TrimmedExtremes", ["Opinions[outstanding-person]"] = "纪检监察部门：单位负责人、机关干部\n所在街道", ["Deeds[outstanding-person]"] = "3000",
        ["Words"] = "单位公示5个工作日，上级工会推荐，评委回避，市里公示5个工作日。", ["DecidedOn"] = "2018-09-20",
    };

    /// <summary>Opens the yearly programme; its id.</summary>
    public static async Task<string> OpenYearlyAsync(SiteHost site, SiteClient centre, string closes = "2018-10-31 17:00")
    {
        var id = (await ProgrammeAsync(site, Yearly)).ContentItemId;
        (await centre.SubmitFormAsync($"/admin/awards/{id}/edit", Rules(closes))).ShouldRedirectTo($"/admin/awards/{id}");
        (await centre.SubmitFormAsync($"/admin/awards/{id}", form: "form[action$='/open']")).ShouldRedirectTo($"/admin/awards/{id}");
        Assert.NotNull((await ProgrammeAsync(site, Yearly)).Opening);
        return id;
    }

    public static Task<SiteClient> CentreAsync(SiteHost site) => site.SignInAsync(RoleNames.ServiceCentre);

    /// <summary>The site's clock, on the wall of the city.</summary>
    public static void At(SiteHost site, string local) => site.Clock.MoveTo(new DateTimeOffset(DateTime.Parse(local, System.Globalization.CultureInfo.InvariantCulture), TimeSpan.FromHours(8)));
}
