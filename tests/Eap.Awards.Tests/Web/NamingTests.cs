using Eap.Applications.Numbers;
using Eap.Applications.Process;
using Eap.Awards.Naming;
using Eap.Awards.Nominations;
using Eap.Awards.Publicity;
using Eap.Awards.Rules;
using Eap.Platform.Security;
using Eap.Testing;
using Microsoft.EntityFrameworkCore;

namespace Eap.Awards.Tests.Web;

/// <summary>Both bodies sign, each its own; what both agree on is announced, and may be taken back.</summary>
public sealed class NamingTests(SiteFixture site) : SiteTest(site), IClassFixture<SiteFixture>
{
    private const string Health = "rizhao-health";

    [Fact]
    public async Task Naming_ByBothBodies_IsAnnounced_OnTheRoll_AndRevoked()
    {
        var (id, unit, person) = await EndedAsync("例评选命名", "2018-11-05 10:00", "2018-11-13 09:00");
        var (ours, theirs, centre) = (await SignInAsync(RoleNames.Leader), await SignInAsync(RoleNames.Leader, Health), await AwardSite.CentreAsync(Site));
        var signing = $"/admin/awards/signing/{id}";
        Assert.Contains("例评选命名", (await theirs.GetPageAsync("/admin/awards/signing")).ShouldBeOk().BodyText);
        // On that day the commission had its old name.
        Assert.Contains("代表日照市卫生和计划生育委员会签署", (await theirs.GetPageAsync(signing)).ShouldBeOk().BodyText);

        // Nobody signs for the other body, whatever they post.
        var commission = (await Data.OrganizationNamedAsync(Health)).OrganizationId;
        (await ours.PostAsync(signing, ("body", commission), ("verdict", "yes"), ("nominations", unit))).ShouldBeNotFound();
        await AgreeAsync(ours, id, unit, person);
        Assert.Contains("已经签过", (await ours.PostAsync(signing, ("body", (await Data.OrganizationNamedAsync(null)).OrganizationId), ("verdict", "yes"), ("nominations", unit))).ShouldBeOk().BodyText);
        Assert.Contains("没有什么可以公布", (await centre.PostAsync($"/admin/awards/{id}/naming/announce", ("Words", "经两家研究决定。"))).ShouldBeOk().BodyText);
        Assert.Equal(NominationStage.Publicity, await StageAsync(unit));
        await AgreeAsync(theirs, id, unit, person);
        Assert.Equal(NominationStage.Decided, await StageAsync(person));

        Assert.Contains("请写决定的正文", (await centre.SubmitFormAsync($"/admin/awards/{id}/naming", new() { ["Words"] = "" }, "form[action$='/announce']")).ShouldBeOk().BodyText);
        Assert.Empty(await HonoursAsync(id));
        (await centre.SubmitFormAsync($"/admin/awards/{id}/naming", new() { ["Words"] = "经两家研究，决定命名下列对象。", ["DocumentNumber"] = "例发〔2018〕1号" }, "form[action$='/announce']")).ShouldRedirectTo($"/admin/awards/{id}/naming");
        var honours = await HonoursAsync(id);
        Assert.Equal(["RYZS-2018-0001", "RYZS-2018-0002"], honours.Select(row => row.Number));
        Assert.All(honours, row => Assert.Equal(2018, row.Year));
        Assert.Equal(NominationStage.Announced, await StageAsync(unit));
        Assert.Equal(2, await Site.QueryAsync(db => db.Set<ApplicationRecord>().CountAsync(row => (row.ContentItemId == unit || row.ContentItemId == person) && row.Status == ApplicationStatus.Completed)));

        var roll = (await Anonymous().GetPageAsync("/honors")).ShouldBeOk();
        foreach (var words in new[] { "例子名厂工会", "例七星", "例区例厂", "RYZS-2018-0001" }) Assert.Contains(words, roll.BodyText);
        var filtered = (await Anonymous().GetPageAsync("/honors?year=2018&title=outstanding-person&union=rizhao-juxian")).ShouldBeOk();
        Assert.Contains("例七星", filtered.BodyText);
        Assert.DoesNotContain("例子名厂工会", filtered.BodyText);
        foreach (var nowhere in new[] { "year=1999", "title=none", "union=none", "page=0", "year=abc" }) (await Anonymous().GetPageAsync($"/honors?{nowhere}")).ShouldBeNotFound();
        var decision = await Site.QueryAsync(db => db.Set<NamingDecision>().Where(row => row.ProgrammeItemId == id).SingleAsync());
        Assert.Contains("例发〔2018〕1号", (await Anonymous().GetPageAsync($"/honors/decisions/{decision.DecisionId}")).ShouldBeOk().BodyText);
        (await Anonymous().GetPageAsync("/honors/decisions/00000000000000000000000000")).ShouldBeNotFound();
        Assert.Equal("日照市总工会、日照市卫生和计划生育委员会", decision.Bodies);
        var verified = (await Anonymous().GetPageAsync($"/verify/{honours[1].Number}")).ShouldBeOk();
        Assert.Contains("有效", verified.BodyText);
        Assert.Contains(honours[1].HolderName, verified.BodyText);

        await PapersAsync(centre, id, unit, decision.DecisionId);
        // A person's name stands nowhere in the trail: nothing is ever erased there.
        Assert.NotEmpty(await SummariesAsync(person));
        Assert.DoesNotContain(await SummariesAsync(person), words => words.Contains("例七星", StringComparison.Ordinal));
        await RevokeAsync(centre, honours.Single(row => row.ContentItemId == unit));
    }

    [Fact]
    public async Task Signing_ForBothBodiesByOneAccount_IsRefused_WhateverItsRights()
    {
        var (id, unit, person) = await EndedAsync("例评选一人", "2020-06-01 10:00", "2020-06-09 09:00", "例子双厂工会", "例九星");
        var account = await Data.AccountAsync(RoleNames.Leader);
        await Data.GrantAsync(account, RoleNames.Leader, Health);
        var both = await Site.SignInAsync(account);
        var (ours, theirs) = ((await Data.OrganizationNamedAsync(null)).OrganizationId, (await Data.OrganizationNamedAsync(Health)).OrganizationId);
        (await SignAsync(both, id, ours, unit)).ShouldRedirectTo($"/admin/awards/signing/{id}");
        Assert.Contains("你已经代表日照市总工会签过", (await SignAsync(both, id, theirs, unit)).ShouldBeOk().BodyText);
        Assert.Equal(NominationStage.Publicity, await StageAsync(unit));
        // For another nominee the account may speak for the other body.
        (await SignAsync(both, id, theirs, person)).ShouldRedirectTo($"/admin/awards/signing/{id}");
        var many = Enumerable.Range(0, 201).Select(number => ("nominations", number.ToString(System.Globalization.CultureInfo.InvariantCulture)));
        Assert.Contains("一次最多签 200 个对象", (await both.PostAsync($"/admin/awards/signing/{id}", [("body", ours), ("verdict", "yes"), .. many])).ShouldBeOk().BodyText);
    }

    [Fact]
    public async Task Decline_ByOneBody_EndsIt_WithItsReason()
    {
        var (id, unit, person) = await EndedAsync("例评选不予", "2019-03-04 10:00", "2019-03-12 09:00", "例子拒厂工会", "例十星");
        var (ours, theirs) = (await SignInAsync(RoleNames.Leader), await SignInAsync(RoleNames.Leader, Health));
        var (signing, commission) = ($"/admin/awards/signing/{id}", (await Data.OrganizationNamedAsync(Health)).OrganizationId);
        var bare = (await theirs.PostAsync(signing, ("body", commission), ("verdict", "no"), ("nominations", unit), ("reason", "不"))).ShouldBeOk();
        Assert.Contains("要写明原因", bare.BodyText);
        Assert.Contains("请先选对象", (await theirs.PostAsync(signing, ("body", commission), ("verdict", "yes"))).ShouldBeOk().BodyText);
        Assert.Contains("一个一个写原因", (await theirs.PostAsync(signing, ("body", commission), ("verdict", "no"), ("nominations", unit), ("nominations", person), ("reason", "材料里的数字不实"))).ShouldBeOk().BodyText);
        (await theirs.PostAsync(signing, ("body", commission), ("verdict", "no"), ("nominations", unit), ("reason", "材料里的数字不实"))).ShouldRedirectTo(signing);
        Assert.Equal(NominationStage.Declined, await StageAsync(unit));
        Assert.Contains("材料里的数字不实", (await ours.GetPageAsync(signing)).ShouldBeOk().BodyText);
        Assert.Contains("现在不签", (await ours.PostAsync(signing, ("body", (await Data.OrganizationNamedAsync(null)).OrganizationId), ("verdict", "yes"), ("nominations", unit))).ShouldBeOk().BodyText);
        Assert.Equal("日照市卫生健康委员会不同意命名：材料里的数字不实", await Site.QueryAsync(db => db.Set<Nomination>().Where(row => row.ContentItemId == unit).Select(row => row.Reason).SingleAsync()));
        Assert.Contains("材料里的数字不实", (await (await SignInAsync(RoleNames.UnionAdministrator, "五莲县总工会")).GetPageAsync($"/my/{unit}")).ShouldBeOk().BodyText);
        Assert.Empty(await HonoursAsync(id));
    }

    [Fact]
    public async Task Nominee_WhoMayNotBeNamedAnyMore_IsNotAgreedTo_AndCanBeRefusedThoughBothHaveSigned()
    {
        var (id, unit, person) = await EndedAsync("例评选后悔", "2020-03-02 10:00", "2020-03-10 09:00", "例子悔厂工会", "例八星");
        var (ours, theirs, centre) = (await SignInAsync(RoleNames.Leader), await SignInAsync(RoleNames.Leader, Health), await AwardSite.CentreAsync(Site));
        await AgreeAsync(ours, id, unit, person);
        await AgreeAsync(theirs, id, person);
        Assert.Equal(NominationStage.Decided, await StageAsync(person));
        foreach (var nominee in new[] { unit, person })
            await Site.InUnitAsync(async scope =>
            {
                var key = await scope.Db.Set<NominationKey>().Where(row => row.ContentItemId == nominee).Select(row => row.Key).FirstAsync();
                scope.Db.Add(new Honour { HolderKey = key, Kind = NomineeKind.Unit, HolderName = "例", UnitName = "例", Title = "old", TitleName = "例旧称号", Year = 2016, AnnouncedUtc = DateTime.UnixEpoch, RevokedUtc = DateTime.UnixEpoch, RevokedReason = "不实" });
            });
        var signing = $"/admin/awards/signing/{id}";
        Assert.Contains("被撤销过，不再命名", (await theirs.PostAsync(signing, ("body", (await Data.OrganizationNamedAsync(Health)).OrganizationId), ("verdict", "yes"), ("nominations", unit))).ShouldBeOk().BodyText);
        Assert.Equal(NominationStage.Publicity, await StageAsync(unit));
        // The only way out was to say that the unit had asked for it.
        Assert.Contains("已办理", (await centre.FollowAsync(await centre.SubmitFormAsync($"/admin/awards/{id}/nominations/{person}", new() { ["reason"] = "从前的称号被撤销" }, form: "form:has(#reason)", button: "不予推荐"))).BodyText);
        Assert.Equal(NominationStage.Refused, await StageAsync(person));
        // Others here bear these names.
        await Site.QueryAsync(db => db.Set<Honour>().Where(row => row.Title == "old").ExecuteDeleteAsync());
    }

    [Fact]
    public async Task Objection_Open_BlocksSigningAndNaming_UntilItIsAnswered()
    {
        AwardSite.At(Site, "2019-05-06 10:00");
        var (id, centre) = (await ListedNominees.ProgrammeAsync(Site, "例评选拦住"), await AwardSite.CentreAsync(Site));
        var unit = await ListedNominees.NomineeAsync(Site, id, "例子拦厂工会");
        var ours = (await Data.OrganizationNamedAsync(null)).OrganizationId;
        await StartAsync(centre, id);
        var leader = await SignInAsync(RoleNames.Leader);
        Assert.Contains("公示还没有结束", (await SignAsync(leader, id, ours, unit)).ShouldBeOk().BodyText);
        var round = await Site.QueryAsync(db => db.Set<PublicityRound>().Where(row => row.ProgrammeItemId == id).Select(row => row.RoundId).SingleAsync());
        (await Anonymous().SubmitFormAsync($"/publicity/{round}/object", new FormFields { ["Named"] = "no", ["Text"] = "整个评选没有通知我们单位。" }, "form.form")).ShouldBeOk();
        AwardSite.At(Site, "2019-05-14 09:00");
        (centre, leader) = (await AwardSite.CentreAsync(Site), await SignInAsync(RoleNames.Leader));
        Assert.Contains("还有 1 件异议没有答复", (await centre.SubmitFormAsync($"/admin/awards/{id}/publicity", form: "form[action$='/publicity/end']")).ShouldBeOk().BodyText);
        // However the round came to its end, nobody signs over it.
        await Site.QueryAsync(db => db.Set<PublicityRound>().Where(row => row.RoundId == round).ExecuteUpdateAsync(set => set.SetProperty(row => row.State, PublicityState.Ended).SetProperty(row => row.IsStanding, false).SetProperty(row => row.ClosedUtc, row => row.EndsUtc).SetProperty(row => row.ClosedByName, "例一")));
        var refused = (await SignAsync(leader, id, ours, unit)).ShouldBeOk();
        Assert.Contains("还有 1 件异议没有答复", refused.BodyText);
        Assert.Contains("本市自定规则（2018年9月1日）", refused.BodyText);
        Assert.Equal(0, await Site.QueryAsync(db => db.Set<BodyDecision>().CountAsync(row => row.ContentItemId == unit)));
        // However the process is asked, it says no: both signatures in the table and an open objection are no decision.
        var theirs = (await Data.OrganizationNamedAsync(Health)).OrganizationId;
        await Site.InUnitAsync(async work =>
        {
            foreach (var body in new[] { ours, theirs }) work.Db.Add(new BodyDecision { ProgrammeItemId = id, ContentItemId = unit, BodyId = body, BodyName = "例", Agrees = true, Reason = "", SignedBy = "test", SignedByName = "例一", SignedUtc = DateTime.UnixEpoch });
            await work.Db.SaveChangesAsync();
            Assert.Contains("1 件异议", await work.Get<NominationMoves>().MoveAsync((await work.Get<NominationMoves>().FindAsync(unit, TestContext.Current.CancellationToken))!, NominationStage.Decided, null, TestContext.Current.CancellationToken));
        });
    }

    [Fact]
    public async Task Doors_AreClosedToOthers()
    {
        var id = await ListedNominees.ProgrammeAsync(Site, "例评选各门");
        var (union, district, centre) = (await SignInAsync(RoleNames.UnionAdministrator), await SignInAsync(RoleNames.ServiceCentre, "莒县总工会"), await AwardSite.CentreAsync(Site));
        var lead = await SignInAsync(RoleNames.Leader, "莒县总工会");
        foreach (var address in new[] { $"/admin/awards/{id}/naming", $"/admin/awards/{id}/print/summary" })
        {
            (await Anonymous().GetPageAsync(address)).ShouldAskToSignIn();
            (await union.GetPageAsync(address)).ShouldBeForbidden();
            (await district.GetPageAsync(address)).ShouldBeNotFound();
            (await centre.GetPageAsync(address)).ShouldBeOk();
        }

        (await district.PostAsync($"/admin/awards/{id}/naming/announce", ("Words", "经研究决定。"))).ShouldBeNotFound();
        (await centre.GetPageAsync($"/admin/awards/signing/{id}")).ShouldBeForbidden();
        (await lead.GetPageAsync($"/admin/awards/signing/{id}")).ShouldBeNotFound();
        Assert.DoesNotContain("例评选各门", (await lead.GetPageAsync("/admin/awards/signing")).ShouldBeOk().BodyText);
        (await lead.PostAsync($"/admin/awards/signing/{id}", ("verdict", "yes"), ("nominations", "x"))).ShouldBeNotFound();
        (await centre.GetPageAsync("/admin/awards/honours/999999/revoke")).ShouldBeNotFound();
        (await centre.PostAsync("/admin/awards/honours/999999/revoke", ("reason", "例原因例原因"))).ShouldBeNotFound();
        foreach (var paper in new[] { "approval", "notice", "decision" }) (await centre.GetPageAsync($"/admin/awards/{id}/print/{paper}/00000000000000000000000000")).ShouldBeNotFound();
    }

    [Fact]
    public async Task Approval_PrintsWhatWasFiled_AndRoomForEachBodyAsked()
    {
        AwardSite.At(Site, "2019-09-02 10:00");
        var (id, centre) = (await ListedNominees.ProgrammeAsync(Site, "例评选审批表"), await AwardSite.CentreAsync(Site));
        var person = await ListedNominees.NomineeAsync(Site, id, "例三十三", "outstanding-person", "莒县总工会");
        await Site.InUnitAsync(unit =>
        {
            foreach (var (code, body, verdict) in new[] { ("a", "纪检监察部门", OpinionVerdict.Agrees), ("b", "所在街道", OpinionVerdict.Waiting) })
                unit.Db.Add(new ConsultationOpinion { OpinionId = $"op{code}".PadRight(26, '0'), ContentItemId = person, Code = code, Body = body, AskedByName = "例一", AskedUtc = DateTime.UnixEpoch, Verdict = verdict, Words = verdict == OpinionVerdict.Agrees ? "没有问题" : null, SignedOn = verdict == OpinionVerdict.Agrees ? new DateOnly(2019, 8, 30) : null });
            return Task.CompletedTask;
        });
        var page = (await centre.GetPageAsync($"/admin/awards/{id}/print/approval/{person}?copies=1")).ShouldBeOk();
        var rows = page.Document.QuerySelectorAll("article.sheet tr").ToLookup(row => row.QuerySelector("th")?.TextContent.Trim() ?? "", row => row.QuerySelector("td")?.TextContent.Trim() ?? "");
        Assert.Equal(("例三十三", "例区例厂", "三年办了三十场讲座。", "没有填"), (rows["姓名"].Single(), rows["工作单位"].Single(), rows["事迹简介"].Single(), rows["政治面貌"].Single()));
        foreach (var words in new[] { "同意", "没有问题", "2019年8月30日" }) Assert.Contains(words, rows["征求意见：纪检监察部门"].Single());
        Assert.DoesNotContain("同意", rows["征求意见：所在街道"].Single());
        Assert.Contains("年　　月　　日", rows["征求意见：所在街道"].Single());
        Assert.Contains("同意推荐", rows["推荐单位意见"].Single());
        // What is protected is not printed, and the opinion stands in one place.
        foreach (var label in new[] { "身份证号", "本人的邮箱", "单位意见" }) Assert.Empty(rows[label]);
        var labels = page.Texts("article.sheet th[scope=row]").ToList();
        Assert.True(labels.IndexOf("姓名") < labels.IndexOf("性别") && labels.IndexOf("性别") < labels.IndexOf("工作单位"));
    }

    [Fact]
    public async Task Roll_AsksTheSame_HoweverManyThereAre()
    {
        await AddHonoursAsync(1, "例榜一");
        await Anonymous().GetPageAsync("/honors?title=query-count");
        var centre = await AwardSite.CentreAsync(Site);
        await centre.GetPageAsync("/honors?title=query-count");
        var (one, register) = (await centre.GetPageAsync("/honors?title=query-count"), await centre.GetPageAsync("/admin/awards/honours"));
        await AddHonoursAsync(2, "例榜二");
        Assert.Equal(one.ShouldBeOk().Queries.Count, (await centre.GetPageAsync("/honors?title=query-count")).Queries.Count);
        // Units that are not in the tree are found by their name as printed.
        var named = (await Anonymous().GetPageAsync("/honors?title=query-count&union=例")).ShouldBeOk();
        Assert.Equal("例", named.Document.QuerySelector("#union option[selected]")!.GetAttribute("value"));
        Assert.Contains("例榜二1", named.BodyText);
        Assert.Equal(register.ShouldBeOk().Queries.Count, (await centre.GetPageAsync("/admin/awards/honours")).Queries.Count);
    }

    private static async Task PapersAsync(SiteClient centre, string id, string unit, string decision)
    {
        var approval = (await centre.GetPageAsync($"/admin/awards/{id}/print/approval/{unit}?copies=4")).ShouldBeOk();
        Assert.Equal(4, approval.Document.QuerySelectorAll("article.sheet").Length);
        Assert.Contains("第 4 份，共 4 份", approval.BodyText);
        Assert.DoesNotContain("0 个工作日", approval.BodyText);
        Assert.Contains("单位没有公示，本市不要求", approval.BodyText);
        Assert.Contains("同意命名", approval.BodyText);
        Assert.Contains("经集体研究，同意推荐。", approval.Document.QuerySelector("article.sheet tr.seal")!.TextContent);
        Assert.Equal(10, (await centre.GetPageAsync($"/admin/awards/{id}/print/approval/{unit}?copies=999")).ShouldBeOk().Document.QuerySelectorAll("article.sheet").Length);
        Assert.Contains("RYZS-2018-0001", (await centre.GetPageAsync($"/admin/awards/{id}/print/summary")).ShouldBeOk().BodyText);
        Assert.Contains("例发〔2018〕1号", (await centre.GetPageAsync($"/admin/awards/{id}/print/decision/{decision}")).ShouldBeOk().BodyText);
    }

    private async Task RevokeAsync(SiteClient centre, Honour honour)
    {
        var address = $"/admin/awards/honours/{honour.Id}/revoke";
        (await (await SignInAsync(RoleNames.ServiceCentre, "莒县总工会")).GetPageAsync(address)).ShouldBeNotFound();
        var asks = (await centre.GetPageAsync(address)).ShouldBeOk().BodyText;
        Assert.Contains($"证书编号 {honour.Number}。", asks);
        Assert.DoesNotContain($"（{honour.HolderName}）", asks);
        (await centre.SubmitFormAsync(address, new() { ["reason"] = "不" })).ShouldRefuseField("reason", "为什么撤销");
        (await centre.SubmitFormAsync(address, new() { ["reason"] = "经查材料不实，两家研究决定撤销。" })).ShouldRedirectTo("/admin/awards/honours");
        var verified = (await Anonymous().GetPageAsync($"/verify/{honour.Number}")).ShouldBeOk();
        Assert.Contains("已撤销", verified.BodyText);
        Assert.Contains("经查材料不实", verified.BodyText);
        Assert.Equal(NominationStage.Revoked, await StageAsync(honour.ContentItemId!));
        Assert.Contains(honour.HolderName, (await Anonymous().GetPageAsync("/honors")).Text("section[aria-labelledby=revoked]"));
        Assert.Contains("已经撤销", (await centre.PostAsync(address, ("reason", "再撤销一次试试"))).ShouldBeOk().BodyText);
        var keys = await Site.QueryAsync(db => db.Set<NominationKey>().Where(row => row.ContentItemId == honour.ContentItemId).Select(row => row.Key).ToListAsync());
        Assert.True(Assert.Single(await Site.UseAsync<IPriorHonours, IReadOnlyList<PriorHonour>>(honours => Site.QueryAsync(db => honours.OfAsync(db, keys, TestContext.Current.CancellationToken)))).IsRevoked);
    }

    private async Task<(string Programme, string Unit, string Person)> EndedAsync(string title, string starts, string ends, string unitName = "例子名厂工会", string personName = "例七星")
    {
        AwardSite.At(Site, starts);
        var (id, centre) = (await ListedNominees.ProgrammeAsync(Site, title), await AwardSite.CentreAsync(Site));
        var (unit, person) = (await ListedNominees.NomineeAsync(Site, id, unitName), await ListedNominees.NomineeAsync(Site, id, personName, "outstanding-person", "莒县总工会"));
        await StartAsync(centre, id);
        AwardSite.At(Site, ends);
        await Site.UseAsync<Eap.Organizations.Directory.CurrentNames>(names => names.RefreshAsync(TestContext.Current.CancellationToken));
        centre = await AwardSite.CentreAsync(Site);
        (await centre.SubmitFormAsync($"/admin/awards/{id}/publicity", form: "form[action$='/publicity/end']")).ShouldRedirectTo($"/admin/awards/{id}/publicity");
        return (id, unit, person);
    }

    private static async Task StartAsync(SiteClient centre, string id) =>
        (await centre.SubmitFormAsync($"/admin/awards/{id}/publicity", ListedNominees.Notice, "form[action$='/publicity/start']")).ShouldRedirectTo($"/admin/awards/{id}/publicity");

    private static Task<SitePage> SignAsync(SiteClient leader, string id, string body, string nominee) => leader.PostAsync($"/admin/awards/signing/{id}", ("body", body), ("verdict", "yes"), ("nominations", nominee));

    private static async Task AgreeAsync(SiteClient leader, string id, params string[] nominees)
    {
        var page = (await leader.GetPageAsync($"/admin/awards/signing/{id}")).ShouldBeOk();
        var body = page.Document.QuerySelector("form[id^=agree-] input[name=body]")!.GetAttribute("value")!;
        (await leader.PostAsync($"/admin/awards/signing/{id}", [("body", body), ("verdict", "yes"), .. nominees.Select(nominee => ("nominations", nominee))])).ShouldRedirectTo($"/admin/awards/signing/{id}");
    }

    private Task AddHonoursAsync(int count, string name) => Site.InUnitAsync(unit =>
    {
        for (var i = 0; i < count; i++)
            unit.Db.Add(new Honour { HolderKey = $"Unit:{name}{i}@例", Kind = NomineeKind.Unit, HolderName = $"{name}{i}", UnitName = "例", Title = "query-count", TitleName = "例称号", Year = 2011, AnnouncedUtc = new DateTime(2011, 5, 1, 0, 0, 0, DateTimeKind.Utc) });
        return Task.CompletedTask;
    });

    private Task<List<string>> SummariesAsync(string subject) => Site.QueryAsync(db => db.Set<Eap.Platform.Audit.AuditEvent>().Where(row => row.SubjectId == subject).Select(row => row.Summary).ToListAsync());

    private Task<NominationStage> StageAsync(string nominee) => Site.QueryAsync(db => db.Set<Nomination>().Where(row => row.ContentItemId == nominee).Select(row => row.Stage).SingleAsync());

    private Task<List<Honour>> HonoursAsync(string programme) => Site.QueryAsync(db => db.Set<Honour>().Where(row => row.ProgrammeItemId == programme).OrderBy(row => row.Id).ToListAsync());
}
