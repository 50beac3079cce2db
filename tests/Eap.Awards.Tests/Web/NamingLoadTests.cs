using Eap.Awards.Naming;
using Eap.Awards.Nominations;
using Eap.Awards.Rules;
using Eap.Platform.Data;
using Eap.Platform.Security;
using Eap.Testing;
using Microsoft.EntityFrameworkCore;

namespace Eap.Awards.Tests.Web;

/// <summary>Both bodies and the desk at once, on both engines: whoever comes first, a title is both bodies' and is announced once.</summary>
public sealed class NamingLoadTests(EnginesFixture sites) : IClassFixture<EnginesFixture>
{
    private const int Eighty = 80;

    [Theory, EachEngine]
    public async Task SignAndAnnounce_TwoHundredAtOnce_EachBodySignsOnceAndEachHonourIsOne(DatabaseEngine engine)
    {
        var site = await sites.OnAsync(engine);
        AwardSite.At(site, "2018-11-05 10:00");
        var (id, centre) = (await ListedNominees.ProgrammeAsync(site, "例评选齐签"), await AwardSite.CentreAsync(site));
        var nominees = new List<string>();
        foreach (var name in new[] { "例子齐一厂工会", "例子齐二厂工会", "例子齐三厂工会" }) nominees.Add(await ListedNominees.NomineeAsync(site, id, name));
        (await centre.SubmitFormAsync($"/admin/awards/{id}/publicity", ListedNominees.Notice, "form[action$='/publicity/start']")).ShouldRedirectTo($"/admin/awards/{id}/publicity");
        AwardSite.At(site, "2018-11-13 09:00");
        centre = await AwardSite.CentreAsync(site);
        (await centre.SubmitFormAsync($"/admin/awards/{id}/publicity", form: "form[action$='/publicity/end']")).ShouldRedirectTo($"/admin/awards/{id}/publicity");
        var (ours, theirs) = (await site.SignInAsync(RoleNames.Leader), await site.SignInAsync(RoleNames.Leader, "rizhao-health"));
        var (federation, commission) = ((await site.Data.OrganizationNamedAsync(null)).OrganizationId, (await site.Data.OrganizationNamedAsync("rizhao-health")).OrganizationId);
        Task<SitePage> AnnounceAsync() => centre.PostAsync($"/admin/awards/{id}/naming/announce", ("Words", "经两家研究，决定命名。"));
        Task<SitePage> SignAsync(SiteClient leader, string body) => leader.PostAsync($"/admin/awards/signing/{id}", [("body", body), ("verdict", "yes"), .. nominees.Select(nominee => ("nominations", nominee))]);

        var answers = await Task.WhenAll(Enumerable.Range(0, 200).Select(number => Task.Run(() => number < Eighty ? SignAsync(ours, federation) : number < 2 * Eighty ? SignAsync(theirs, commission) : AnnounceAsync())));

        Assert.DoesNotContain(answers, answer => (int)answer.Status >= 500);
        Assert.Single(answers.Take(Eighty), answer => answer.Location is not null);
        Assert.Single(answers.Skip(Eighty).Take(Eighty), answer => answer.Location is not null);
        Assert.All(answers.Take(2 * Eighty).Where(answer => answer.Location is null), answer => Assert.Contains("已经签过", answer.BodyText));
        Assert.True(answers.Skip(2 * Eighty).Count(answer => answer.Location is not null) <= 1);
        await AnnounceAsync();
        var signed = await site.QueryAsync(db => db.Set<BodyDecision>().AsNoTracking().Where(row => row.ProgrammeItemId == id).ToListAsync());
        Assert.Equal(6, signed.Select(row => (row.ContentItemId, row.BodyId)).Distinct().Count());
        Assert.Equal(6, signed.Count);
        var honours = await site.QueryAsync(db => db.Set<Honour>().AsNoTracking().Where(row => row.ProgrammeItemId == id).OrderBy(row => row.Number).ToListAsync());
        Assert.Equal(["RYZS-2018-0001", "RYZS-2018-0002", "RYZS-2018-0003"], honours.Select(row => row.Number));
        Assert.Equal(nominees.Order(), honours.Select(row => row.ContentItemId!).Order());
        Assert.Equal(1, await site.QueryAsync(db => db.Set<NamingDecision>().CountAsync(row => row.ProgrammeItemId == id)));
        Assert.All(await site.QueryAsync(db => db.Set<Nomination>().Where(row => row.ProgrammeItemId == id).Select(row => row.Stage).ToListAsync()), stage => Assert.Equal(NominationStage.Announced, stage));
    }
}
