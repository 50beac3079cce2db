using System.Globalization;
using Eap.Awards.Naming;
using Eap.Awards.Nominations;
using Eap.Awards.Programmes;
using Eap.Awards.Rules;
using Eap.Platform.Security;
using Eap.Testing;
using EapSite.Browser.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace EapSite.Browser.Tests.Awards;

/// <summary>The yearly programme of Rizhao in a site of its own, and what is done for it over HTTP because the journey is not about it.</summary>
internal sealed class AwardYear(SiteHost site, string programme)
{
    public const string Title = "2018年度先进单位、优秀个人";
    public const string Persons = "outstanding-person";
    public const string Units = "advanced-unit";

    /// <summary>Its id.</summary>
    public string Programme => programme;

    /// <summary>Opens it: nominations until the next day 17:00, three votes at least, no repeat within three years.</summary>
    public static async Task<AwardYear> OpenAsync(SiteHost site)
    {
        var rule = new JudgingRule { Criteria = [new("c1", "工作基础", 40, 40), new("c2", "服务成效", 40, 60)], TieBreaks = [new(TieBreakKind.EarlierFiling), new(TieBreakKind.Lots)], MinimumVotes = 3 };
        return new AwardYear(site, await NominationSite.OpenAsync(site, Title, part =>
        {
            part.ClosesUtc = new DateTime(2018, 9, 26, 9, 0, 0, DateTimeKind.Utc);
            part.Path = part.Path with { Panel = true };
            part.City = new CityRule("单位公示5个工作日，上级工会推荐，评委回避，三年内不重复命名，市里公示5个工作日。", new DateOnly(2018, 9, 20));
            part.Categories = part.Categories.ConvertAll(category => category with { Places = 2, Judging = rule, Opinions = [], Eligibility = category.Eligibility with { NoRepeatYears = 3 } });
        }));
    }

    /// <summary>A person's draft with everything but what they did; its id.</summary>
    public Task<string> DraftAsync(SiteClient officer, string name, string unit, string mail) => NominationSite.FillAsync(site, officer, change: part =>
    {
        Days(part);
        (part["Name"], part["WorkUnit"], part["Mail"], part["Summary"], part["Deeds"]) = (NominationSite.Text(name), NominationSite.Text(unit), NominationSite.Text(mail), NominationSite.Text(""), NominationSite.Text(""));
    });

    /// <summary>A unit's draft, filled in; its id.</summary>
    public Task<string> UnitDraftAsync(SiteClient officer) => NominationSite.FillAsync(site, officer, NominationSite.UnitForm, Days);

    /// <summary>A person filed, who agrees at once; the id.</summary>
    public async Task<string> FileAsync(SiteClient officer, string name, string unit)
    {
        var mail = $"n{Guid.NewGuid():N}@example.com";
        var id = await NominationSite.FileAsync(site, officer, change: part =>
        {
            Days(part);
            (part["Name"], part["WorkUnit"], part["Mail"]) = (NominationSite.Text(name), NominationSite.Text(unit), NominationSite.Text(mail));
        });
        var link = await NominationSite.LinkAsync(site, mail);
        var nominee = site.Anonymous();
        await nominee.SubmitFormAsync(link, form: $"form[action='{link}/agree']");
        return id;
    }

    /// <summary>Recommended by the union above and checked by the city.</summary>
    public static async Task PassAsync(SiteClient above, SiteClient centre, params string[] ids)
    {
        foreach (var id in ids)
            foreach (var desk in new[] { above, centre }) (await NominationSite.DecideAsync(desk, id)).ShouldRedirectTo($"/admin/applications/{id}");
    }

    /// <summary>An account with a seat on the panel.</summary>
    public async Task<SiteAccount> JudgeAsync(SiteClient centre, string name)
    {
        var account = await site.Data.PersonAsync(RoleNames.Judge, name);
        (await centre.PostAsync($"/admin/awards/{programme}/judging/members", ("user", account.Id))).ShouldRedirectTo($"/admin/awards/{programme}/judging");
        return account;
    }

    /// <summary>A judge's points for one.</summary>
    public static async Task ScoreAsync(SiteClient judge, string id, string points) =>
        (await judge.SubmitFormAsync($"/judge/{id}", new() { ["Points[c1]"] = points, ["Points[c2]"] = points }, form: "#score")).ShouldRedirectTo("/judge");

    /// <summary>The wall clock of the city.</summary>
    public void At(string local) => site.Clock.MoveTo(new DateTimeOffset(DateTime.Parse(local, CultureInfo.InvariantCulture), TimeSpan.FromHours(8)));

    /// <summary>Where it stands.</summary>
    public Task<NominationStage> StageAsync(string id) => site.QueryAsync(db => db.Set<Nomination>().Where(row => row.ContentItemId == id).Select(row => row.Stage).SingleAsync());

    /// <summary>The number of the certificate of whoever was nominated.</summary>
    public Task<string> NumberAsync(string id) => site.QueryAsync(db => db.Set<Honour>().Where(row => row.ContentItemId == id).Select(row => row.Number!).SingleAsync());

    // The unit decided and published in time.
    private static void Days(System.Text.Json.Nodes.JsonObject part)
    {
        foreach (var (name, day) in new[] { ("ResolvedOn", "2018-09-10"), ("PublicFrom", "2018-09-11"), ("PublicTo", "2018-09-18") }) part[name] = new System.Text.Json.Nodes.JsonObject { ["Value"] = day };
    }
}
