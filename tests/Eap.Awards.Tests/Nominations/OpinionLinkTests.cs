using System.Text.RegularExpressions;
using Eap.Awards.Nominations;
using Eap.Awards.Programmes;
using Eap.Awards.Rules;
using Eap.Platform.Security;
using Eap.Testing;
using Microsoft.EntityFrameworkCore;
using static Eap.Testing.NominationSite;

namespace Eap.Awards.Tests.Nominations;

/// <summary>A body that is asked answers by its link: without an account, for some days, once, and reads no more than it needs.</summary>
public sealed partial class OpinionLinkTests(OpinionLinkTests.Opened site) : SiteTest(site), IClassFixture<OpinionLinkTests.Opened>
{
    /// <summary>A site whose yearly programme asks the street about units; the clock stands at 15 October 2018.</summary>
    public sealed class Opened : SiteFixture, IAsyncLifetime
    {
        public string Programme { get; private set; } = "";

        async ValueTask IAsyncLifetime.InitializeAsync()
        {
            await base.InitializeAsync();
            At(Site, "2018-09-24 10:00");
            Programme = await OpenAsync(Site, Web.AwardSite.Yearly, part => part.Categories = part.Categories.ConvertAll(category => category.Kind == NomineeKind.Unit ? category with { Opinions = [new OpinionRule("o2", "所在街道")] } : category));
            At(Site, "2018-10-15 10:00");
        }
    }

    private const string Secret = "例联系人十七";

    private string List => $"/admin/awards/{site.Programme}/nominations";

    [Fact]
    public async Task Link_ShownOnce_IsAnsweredOnceWithTheStampedSheet()
    {
        var (id, centre) = await CheckedAsync();
        var link = await LinkAsync(centre, id);
        Assert.DoesNotContain(link, (await centre.GetPageAsync($"{List}/{id}")).Html);
        Assert.Empty(await new EverythingStored(Site.Storage).FindAsync(link.Split('/')[^1], TestContext.Current.CancellationToken));
        var body = Anonymous();
        var page = (await body.GetPageAsync(link)).ShouldBeOk();
        foreach (var words in new[] { "所在街道", "三年办了三十场讲座", "2018年10月30日" }) Assert.Contains(words, page.BodyText);
        foreach (var hidden in new[] { Secret, "13800000000", "带着大家做了三年", "会议纪要" }) Assert.DoesNotContain(hidden, page.Html);
        Assert.Equal(["noindex"], page.Headers.GetValues("X-Robots-Tag"));
        Assert.Contains("（盖章）", (await body.GetPageAsync($"{link}/sheet")).ShouldBeOk().BodyText);

        foreach (var (verdict, words, day, file, expected) in new[]
        {
            ("", "写好的话", "2018-10-12", true, "请选同意还是不同意"), ("Disagrees", "", "2018-10-12", true, "要写明那家单位写的理由"), ("Agrees", "写好的话", "十月", true, "写成 2018-11-05"), ("Agrees", "写好的话", "2018-12-12", true, "还没有到"), ("Agrees", "写好的话", "2018-10-12", false, "请上传盖章的征求意见表"),
        })
        {
            var wrong = (await body.SubmitFormAsync(link, Form(verdict, words, day, file), "form.form")).ShouldBeOk();
            Assert.Contains(expected, wrong.BodyText);
            Assert.Equal(day, wrong.Document.QuerySelector("#day")!.GetAttribute("value"));
            Assert.Contains(words, wrong.Document.QuerySelector("#words")!.TextContent);
        }

        var late = await body.GetPageAsync(link);
        (await body.SubmitFormAsync(link, Form("Agrees", "没有意见", "2018-10-12", true), "form.form")).ShouldRedirectTo(link);
        var stored = await Site.QueryAsync(db => db.Set<ConsultationOpinion>().AsNoTracking().SingleAsync(row => row.ContentItemId == id));
        Assert.Equal((OpinionVerdict.Agrees, "没有意见", "所在街道（凭链接）", null), (stored.Verdict, stored.Words, stored.EnteredByName, stored.EnteredBy));
        Assert.Equal(NominationStage.Consultation, (await NominationAsync(Site, id)).Stage);
        Assert.Contains("只答复一次", (await body.SubmitFormAsync(late, Form("Disagrees", "反悔", "2018-10-12", true), "form.form")).ShouldBeOk().BodyText);
        var after = (await body.GetPageAsync(link)).ShouldBeOk();
        Assert.Contains("已经答复过了", after.BodyText);
        Assert.DoesNotContain("三十场讲座", after.BodyText);
        (await body.GetPageAsync($"{link}/sheet")).ShouldBeNotFound();
        // It opens nothing else: not the sheet it sent, nor any page behind the sign-in.
        (await body.GetPageAsync($"/attachments/{stored.AttachmentId}/x.png")).ShouldBeNotFound();
        (await body.GetPageAsync($"{List}/{id}")).ShouldAskToSignIn();
        (await centre.GetPageAsync($"/attachments/{stored.AttachmentId}/x.png")).ShouldBeOk();
        var own = await Data.AccountAsync(RoleNames.ServiceCentre);
        await Data.GrantAsync(own, RoleNames.UnionAdministrator, District);
        (await (await Site.SignInAsync(own)).GetPageAsync($"/attachments/{stored.AttachmentId}/x.png")).ShouldBeNotFound();
    }

    [Fact]
    public async Task Link_Ended_ReplacedOrNone_OpensNothing()
    {
        var (id, centre) = await CheckedAsync();
        var first = await LinkAsync(centre, id);
        var second = await LinkAsync(centre, id);
        (await Anonymous().GetPageAsync(first)).ShouldBeNotFound();
        (await Anonymous().PostAsync(first, ("verdict", "Agrees"), ("day", "2018-10-12"))).ShouldBeNotFound();
        foreach (var none in new[] { "/opinion/x", "/opinion/" + new string('a', 40) }) (await Anonymous().GetPageAsync(none)).ShouldBeNotFound();
        (await Anonymous().PostWithoutTokenAsync(second, ("verdict", "Agrees"))).ShouldBeBadRequest();
        var body = Anonymous();
        var open = await body.GetPageAsync(second);
        Site.Clock.Advance(OpinionInvitations.Lasts);
        var over = (await Anonymous().GetPageAsync(second)).ShouldBeOk();
        Assert.Contains("过期了", over.BodyText);
        Assert.DoesNotContain("三十场讲座", over.BodyText);
        Assert.Contains("过期了", (await body.SubmitFormAsync(open, Form("Agrees", "", "2018-10-12", true), "form.form")).ShouldBeOk().BodyText);
        Assert.Equal(OpinionVerdict.Waiting, await Site.QueryAsync(db => db.Set<ConsultationOpinion>().Where(row => row.ContentItemId == id).Select(row => row.Verdict).SingleAsync()));
        Site.Clock.Advance(-OpinionInvitations.Lasts);
    }

    [Fact]
    public async Task Link_IsMadeByTheCityOnly_ForABodyThatIsAsked()
    {
        var (id, centre) = await CheckedAsync();
        var address = $"{List}/{id}/opinion-link";
        (await centre.PostAsync(address, ("code", "nobody"))).ShouldBeNotFound();
        (await (await SignInAsync(RoleNames.ServiceCentre, District)).PostAsync(address, ("code", "o2"))).ShouldBeNotFound();
        (await (await SignInAsync(RoleNames.UnionAdministrator, District)).PostAsync(address, ("code", "o2"))).ShouldBeForbidden();
        (await Anonymous().PostAsync(address, ("code", "o2"))).ShouldAskToSignIn();
        Assert.Equal(0, await Site.QueryAsync(db => db.Set<OpinionInvitation>().CountAsync(row => db.Set<ConsultationOpinion>().Any(opinion => opinion.ContentItemId == id && opinion.OpinionId == row.OpinionId))));
    }

    private async Task<(string Id, SiteClient Centre)> CheckedAsync()
    {
        var (officer, _) = await OfficerAsync(Site);
        var id = await FileAsync(Site, officer, UnitForm, part => part["Contact"] = Text(Secret));
        await DecideAsync(await SignInAsync(RoleNames.UnionAdministrator, District), id);
        var centre = await SignInAsync(RoleNames.ServiceCentre);
        await DecideAsync(centre, id);
        Assert.Equal(NominationStage.FormalCheck, (await NominationAsync(Site, id)).Stage);
        return (id, centre);
    }

    private async Task<string> LinkAsync(SiteClient centre, string id) =>
        Token().Match((await centre.SubmitFormAsync($"{List}/{id}", form: "form[action$='/opinion-link']")).ShouldBeOk().Text("#opinion-link")).Value;

    private static FormFields Form(string verdict, string words, string day, bool file)
    {
        var form = new FormFields { ["words"] = words, ["day"] = day };
        if (verdict.Length > 0) form["verdict"] = verdict;
        if (file) form["file"] = new FormFile("意见.png", AcceptanceSite.Picture(), "image/png");
        return form;
    }

    [GeneratedRegex("/opinion/[0-9a-f]{40}")]
    private static partial Regex Token();
}
