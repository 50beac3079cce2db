using Eap.Awards.Naming;
using Eap.Awards.Rules;
using Eap.Awards.Stories;
using Eap.Contents.Management;
using Eap.Contents.Parts.Bodies;
using Eap.Contents.Parts.Titles;
using Eap.Testing;
using Microsoft.EntityFrameworkCore;

namespace Eap.Awards.Tests.Web;

/// <summary>Stories of honours: an honour that stands, the holder's consent, three reviews.</summary>
public sealed class StoryTests(SiteFixture site) : SiteTest(site), IClassFixture<SiteFixture>
{
    [Fact]
    public async Task Story_WithConsent_IsTold_AndLinkedFromTheRoll()
    {
        var number = await HonourAsync("例八方", "RYZS-2018-0801", revoked: false);
        Assert.Contains("还没有记下本人同意", string.Concat((await SaveAsync("例八方的三年", number, consent: false)).Refusals));
        Assert.Contains("没有这个证书编号", string.Concat((await SaveAsync("没有这个人", "RYZS-2018-9999", consent: true)).Refusals));
        Assert.Contains("已经撤销", string.Concat((await SaveAsync("撤销了的人", await HonourAsync("例九州", "RYZS-2018-0802", revoked: true), consent: true)).Refusals));
        // Nobody publishes it without the reviews, either.
        Assert.False((await SaveAsync("没有三审", number, consent: true, reviewed: false)).Succeeded);

        var saved = await SaveAsync("例八方的三年", number, consent: true);
        Assert.True(saved.Succeeded, string.Concat(saved.Refusals.Concat(saved.Errors.Select(error => error.Message))));
        var roll = (await Anonymous().GetPageAsync("/honors?year=2018")).ShouldBeOk();
        var link = roll.Document.QuerySelector("a[href^='/honors/stories/']")!.GetAttribute("href")!;
        var page = (await Anonymous().GetPageAsync(link)).ShouldBeOk();
        foreach (var words in new[] { "三年走了四十个车间", "2018年例称号：例八方" }) Assert.Contains(words, page.BodyText);
        Assert.DoesNotContain("存在例柜", page.Html);
        await Site.InUnitAsync(async unit => (await unit.Db.Set<Honour>().AsTracking().SingleAsync(row => row.Number == number)).RevokedUtc = DateTime.UnixEpoch);
        await Site.UseAsync<Eap.Platform.Caching.PageCache>(cache => cache.EvictAsync([HonourRoll.CacheTag]));
        Assert.Contains("已经撤销", (await Anonymous().GetPageAsync(link)).BodyText);
    }

    private Task<SaveResult> SaveAsync(string title, string number, bool consent, bool reviewed = true) => Site.InUnitAsync(async unit =>
    {
        var contents = unit.Get<IContentManager>();
        var item = await contents.NewAsync(HonourStoryType.Name, (await Data.OrganizationNamedAsync(null)).OrganizationId);
        var part = new HonourStoryPart();
        (part.Number.Text, part.Summary.Text, part.Consent.Value) = (number, "三年走了四十个车间。", consent);
        if (consent) (part.ConsentOn.Value, part.ConsentHow.Text) = (new DateOnly(2018, 1, 2), "书面，存在例柜");
        item.Apply(new TitlePart { Title = title }).Apply(part).Apply(new MarkdownBodyPart { Markdown = "他三年走了四十个车间。" });
        return reviewed ? await unit.SaveAndPublishReviewedAsync(item, null) : await contents.SaveAndPublishAsync(item, null);
    });

    private Task<string> HonourAsync(string name, string number, bool revoked) => Site.InUnitAsync(unit =>
    {
        unit.Db.Add(new Honour
        {
            HolderKey = $"Person:{name}@例", Kind = NomineeKind.Person, HolderName = name, UnitName = "例厂", Title = "story", TitleName = "例称号", Year = 2018, Number = number, AnnouncedUtc = new DateTime(2018, 12, 1, 0, 0, 0, DateTimeKind.Utc),
            RevokedUtc = revoked ? new DateTime(2019, 1, 1, 0, 0, 0, DateTimeKind.Utc) : null, RevokedReason = revoked ? "材料不实" : null,
        });
        return Task.FromResult(number);
    });
}
