using Eap.Notifications.Messages;
using Eap.Platform.Audit;
using Eap.Platform.Security;
using Eap.Platform.Settings;
using Eap.Platform.Time;
using Eap.SelfChecks.Rules;
using Eap.SelfChecks.Urgent;
using Eap.Testing;
using Microsoft.EntityFrameworkCore;

namespace Eap.SelfChecks.Tests.Urgent;

/// <summary>A union asks after an incident; whoever is on call rings; otherwise more and more people are told.</summary>
public sealed class UrgentSupportTests(SiteFixture site) : SiteTest(site), IClassFixture<SiteFixture>
{
    [Fact]
    public async Task Request_IsTold_TakenOn_AnsweredAndEnded()
    {
        var (duty, deputy, other) = await RosterAsync();
        var asker = await Data.AccountAsync(RoleNames.UnionAdministrator, "莒县总工会");
        var union = await Site.SignInAsync(asker);
        var id = await union.AskUrgentlyAsync();

        var row = await FindAsync(id);
        Assert.Equal((UrgentState.Asked, UrgentLevel.OnCall), (row.State, row.Level));
        Assert.Equal(TimeSpan.FromHours(2), row.DueUtc - row.AskedUtc);
        // Told in neutral words, and only whoever is on call.
        var told = await Site.QueryAsync(db => db.Set<Notification>().Where(found => found.Url == $"/admin/urgent/{id}").ToListAsync());
        Assert.Equal([duty.Id], told.Select(found => found.UserId));
        foreach (var secret in new[] { "例七十七", "0633-0000077", "鲸落", "莒县", "事故", "工伤" }) Assert.DoesNotContain(secret, told[0].Subject + told[0].Body);
        // Nothing of it lies readable anywhere.
        foreach (var secret in new[] { "例七十七", "0633-0000077", "鲸落" }) Assert.Empty(await new EverythingStored(Site.Storage).FindAsync(secret, TestContext.Current.CancellationToken));
        Assert.Contains("等人接手", (await union.GetPageAsync("/my")).ShouldBeOk().Text("[aria-labelledby=urgent]"));

        var (onCall, second, third) = (await Site.SignInAsync(duty), await Site.SignInAsync(deputy), await Site.SignInAsync(other));
        var list = (await onCall.GetPageAsync("/admin/urgent")).ShouldBeOk();
        Assert.Contains("莒县总工会", list.BodyText);
        var desk = $"/admin/urgent/{id}";
        foreach (var secret in new[] { "例七十七", "0633-0000077", "鲸落" })
        {
            Assert.DoesNotContain(secret, list.Html);
            Assert.DoesNotContain(secret, (await onCall.GetPageAsync(desk)).ShouldBeOk().Html);
        }

        // Whoever has the permission and not the turn was told nothing, and finds nothing.
        foreach (var resting in new[] { second, third })
        {
            (await resting.GetPageAsync(desk)).ShouldBeNotFound();
            foreach (var action in new[] { "read", "take", "contacted", "close" }) (await resting.PostAsync($"{desk}/{action}", ("outcome", "OnSite"))).ShouldBeNotFound();
            Assert.DoesNotContain(id, (await resting.GetPageAsync("/admin/urgent")).ShouldBeOk().Html);
        }

        Assert.Contains("先接手", (await onCall.FollowAsync(await onCall.PostAsync($"{desk}/contacted"))).BodyText);
        (await onCall.SubmitFormAsync(desk, form: "form[action$='/take']")).ShouldRedirectTo(desk);
        // Right under what they are asked to do, without one tap more, and as often as they come back.
        foreach (var _ in new[] { 1, 2 })
        {
            var mine = (await onCall.GetPageAsync(desk)).ShouldBeOk();
            Assert.Contains("请现在打电话", mine.Text("#contact"));
            Assert.Equal("0633-0000077", mine.Text("[aria-labelledby=contact] a[href='tel:0633-0000077']"));
            Assert.Contains(UrgentClient.Words, mine.BodyText);
            Assert.Null(mine.Document.QuerySelector("form[action$='/read']"));
        }

        Assert.Contains("请留意来电", (await union.GetPageAsync($"/urgent/{id}")).ShouldBeOk().BodyText);
        Assert.Contains("通上话以后才能结束", (await onCall.FollowAsync(await onCall.PostAsync($"{desk}/close", ("outcome", "OnSite")))).BodyText);
        (await onCall.SubmitFormAsync(desk, form: "form[action$='/contacted']")).ShouldRedirectTo(desk);
        // The clock stands still.
        Site.Clock.Advance(TimeSpan.FromHours(3));
        await Site.TickAsync();
        Assert.Equal(UrgentLevel.OnCall, (await FindAsync(id)).Level);
        (onCall, union) = (await Site.SignInAsync(duty), await Site.SignInAsync(asker));
        Assert.Contains("请选怎么结束", (await onCall.FollowAsync(await onCall.PostAsync($"{desk}/close", ("outcome", "别的")))).BodyText);
        (await onCall.SubmitFormAsync(desk, new() { ["outcome"] = "OnSite" }, "form[action$='/close']")).ShouldRedirectTo(desk);
        var over = (await union.GetPageAsync($"/urgent/{id}")).ShouldBeOk();
        Assert.Contains("到了现场", over.Text(".lead"));
        foreach (var words in new[] { "接手", "通上话", "结束" }) Assert.Contains(words, over.Texts("dl.facts dt"));
        Assert.DoesNotContain("等电话的时候", over.BodyText);
        Assert.Equal("再请求一次", over.Text(".actions a[href='/urgent']"));
        Assert.Equal(["Asked", "Read", "TakenOn", "Contacted", "Closed"], await Site.QueryAsync(db => db.Set<AuditEvent>().Where(found => found.SubjectId == id).OrderBy(found => found.Id).Select(found => found.Name).ToListAsync()));
        Assert.Equal(["你们请求的事：已有人接手", "你们请求的事：已通话", "你们请求的事：已结束"], await Site.QueryAsync(db => db.Set<Notification>().Where(found => found.UserId == asker.Id && found.Url == $"/urgent/{id}").OrderBy(found => found.Id).Select(found => found.Subject).ToListAsync()));

        // A month later nobody can be rung any more.
        Site.Clock.Advance(TimeSpan.FromDays(31));
        await Site.TickAsync();
        var after = await FindAsync(id);
        Assert.Equal((null, null, null), (after.NameSealed, after.PhoneSealed, after.NoteSealed));
        // Nor is it kept with the request who asked and who came.
        Assert.Equal(("", null, null), (after.AskedBy, after.TakenBy, after.TakenByName));
        Assert.Equal((UrgentOutcome.OnSite, UrgentKind.Accident), (after.Outcome, after.Kind));
    }

    [Fact]
    public async Task Clock_NobodyRings_DeputiesThenEverybodyAreTold()
    {
        var (duty, deputy, other) = await RosterAsync();
        var id = await (await SignInAsync(RoleNames.UnionAdministrator, "莒县总工会")).AskUrgentlyAsync();
        Site.Clock.Advance(TimeSpan.FromHours(1.9));
        await Site.TickAsync();
        Assert.Equal(UrgentLevel.OnCall, (await FindAsync(id)).Level);
        // Taken on is not rung.
        (await (await Site.SignInAsync(duty)).PostAsync($"/admin/urgent/{id}/take")).ShouldRedirectTo($"/admin/urgent/{id}");

        Site.Clock.Advance(TimeSpan.FromHours(0.2));
        await Site.TickAsync();
        Assert.Equal(UrgentLevel.Deputy, (await FindAsync(id)).Level);
        Assert.Equal([duty.Id, deputy.Id], await ToldAsync(id));

        Site.Clock.Advance(TimeSpan.FromHours(2.1));
        await Site.TickAsync();
        Assert.Equal(UrgentLevel.City, (await FindAsync(id)).Level);
        Assert.Contains(other.Id, await ToldAsync(id));
        var before = (await ToldAsync(id)).Count;
        Site.Clock.Advance(TimeSpan.FromHours(2.1));
        await Site.TickAsync();
        Assert.True((await ToldAsync(id)).Count > before);

        // Somebody else takes it over and rings.
        var third = await Site.SignInAsync(other);
        (await third.SubmitFormAsync($"/admin/urgent/{id}", form: "form[action$='/take']")).ShouldRedirectTo($"/admin/urgent/{id}");
        (await third.PostAsync($"/admin/urgent/{id}/contacted")).ShouldRedirectTo($"/admin/urgent/{id}");
        Assert.Equal((UrgentState.Contacted, other.Id), ((await FindAsync(id)).State, (await FindAsync(id)).TakenBy));
    }

    [Fact]
    public async Task Request_WithoutARoster_GoesToEverybodyAtOnce_AndSaysSo()
    {
        await Data.AccountAsync(RoleNames.ServiceCentre);
        await Site.InUnitAsync(unit => unit.Get<SiteSettings>().SetAsync(unit, new UrgentSettings(), default));
        var union = await SignInAsync(RoleNames.UnionAdministrator, "莒县总工会");
        Assert.Contains("没有排专人值班", (await union.GetPageAsync("/urgent")).ShouldBeOk().BodyText);

        Assert.Equal(UrgentLevel.City, (await FindAsync(await union.AskUrgentlyAsync())).Level);
    }

    [Fact]
    public async Task Form_NamesInTheWords_WarnsOnce_StoresNothing_ThenBelieves()
    {
        var union = await SignInAsync(RoleNames.UnionAdministrator, "莒县总工会");
        var count = await Site.QueryAsync(db => db.Set<UrgentRequest>().CountAsync());
        var fields = UrgentClient.Filled();
        fields["Note"] = "伤者张九九在县医院，13800000099";

        var warned = (await union.SubmitFormAsync("/urgent", fields, "form.form")).ShouldBeOk();

        warned.ShouldRefuseField("Note", "像是写了电话号码、姓名");
        Assert.Contains("张九九", warned.Document.QuerySelector("textarea")!.TextContent);
        Assert.Equal(count, await Site.QueryAsync(db => db.Set<UrgentRequest>().CountAsync()));
        Assert.Empty(await new EverythingStored(Site.Storage).FindAsync("张九九", TestContext.Current.CancellationToken));
        // Ticked for these words and then changed: the tick was not for what is written now.
        var changed = (await union.SubmitFormAsync(warned, new() { ["Note"] = "高家，路口有人接", ["NobodyNamed"] = true }, "form.form")).ShouldBeOk();
        changed.ShouldRefuseField("Note", "像是写了姓名");
        Assert.Null(changed.Document.QuerySelector("input[name=NobodyNamed][checked]"));
        // Ticked for its own words, it holds while something else is mended.
        var other = (await union.SubmitFormAsync(changed, new() { ["Phone"] = "12", ["NobodyNamed"] = true }, "form.form")).ShouldBeOk();
        other.ShouldRefuseField("Phone", "11 位");
        Assert.NotNull(other.Document.QuerySelector("input[name=NobodyNamed][checked]"));
        Assert.Equal(count, await Site.QueryAsync(db => db.Set<UrgentRequest>().CountAsync()));
        var place = await union.SubmitFormAsync(other, new() { ["Phone"] = "0633-0000077" }, "form.form");
        place.ShouldRedirectTo(place.Location!);
    }

    [Fact]
    public async Task Form_BadInput_KeepsEverything_AndOnceSentIsOneRequest()
    {
        var union = await SignInAsync(RoleNames.UnionAdministrator, "莒县总工会");
        var page = await union.GetPageAsync("/urgent");
        foreach (var number in new[] { "120", "110", "12356" }) Assert.NotNull(page.Document.QuerySelector($".help-card a[href='tel:{number}']"));
        foreach (var words in new[] { "加密保存", "只有轮到接手的专业人员打开得了", "结束 30 天以后自动删掉", "30 分钟内打电话", "2 小时内打电话", "8 小时内打电话" }) Assert.Contains(words, page.Text("main"));
        var bad = (await union.SubmitFormAsync(page, new() { ["Name"] = "例七十七", ["Phone"] = "12", ["Note"] = new string('长', 400) }, "form.form")).ShouldBeOk();
        foreach (var (field, words) in new[] { ("Kind", "出了什么事"), ("Size", "多少人"), ("Haste", "多急"), ("Phone", "11 位"), ("Note", "最多 300") }) bad.ShouldRefuseField(field, words);
        Assert.Equal("例七十七", bad.Document.QuerySelector("#Name")!.GetAttribute("value"));
        var foreign = await Data.OrganizationNamedAsync("五莲县总工会");
        var fields = UrgentClient.Filled();
        var own = await union.SubmitFormAsync(bad, fields, "form.form");
        var again = await union.SubmitFormAsync(bad, fields, "form.form");
        Assert.Equal(own.Location, again.Location);
        Assert.Equal(1, await Site.QueryAsync(db => db.Set<UrgentRequest>().CountAsync(row => own.Location!.EndsWith(row.RequestId))));
        (await union.PostAsync("/urgent", ("Kind", "Accident"), ("Size", "Few"), ("Haste", "Now"), ("Name", "例七十七"), ("Phone", "0633-0000077"), ("Place", foreign.OrganizationId))).ShouldRefuseField("Place", "你们工会");
    }

    [Fact]
    public async Task Doors_AnonymousWrongRoleWrongOrganisationMissing()
    {
        await RosterAsync();
        var id = await (await SignInAsync(RoleNames.UnionAdministrator, "莒县总工会")).AskUrgentlyAsync();
        var (elsewhere, editor) = (await SignInAsync(RoleNames.UnionAdministrator, "五莲县总工会"), await SignInAsync(RoleNames.Editor));
        foreach (var address in new[] { "/urgent", $"/urgent/{id}", "/admin/urgent", $"/admin/urgent/{id}" })
        {
            (await Anonymous().GetPageAsync(address)).ShouldAskToSignIn();
            (await editor.GetPageAsync(address)).ShouldBeForbidden();
        }

        (await elsewhere.GetPageAsync($"/urgent/{id}")).ShouldBeNotFound();
        (await elsewhere.GetPageAsync("/urgent/00000000000000000000000000")).ShouldBeNotFound();
        (await elsewhere.GetPageAsync($"/admin/urgent/{id}")).ShouldBeForbidden();
        Assert.DoesNotContain(id, (await elsewhere.GetPageAsync("/urgent")).ShouldBeOk().Html);
        // The permission somewhere else in the tree is none here.
        var centre = await SignInAsync(RoleNames.ServiceCentre, "五莲县总工会");
        (await centre.GetPageAsync($"/admin/urgent/{id}")).ShouldBeNotFound();
        // Never in the queue of applications, nor in its export.
        var desk = await SignInAsync(RoleNames.ServiceCentre);
        foreach (var page in new[] { "/admin/applications", "/admin/applications/export.csv", "/admin/tasks" }) Assert.DoesNotContain(id, (await desk.GetPageAsync(page)).ShouldBeOk().Html);
    }

    [Fact]
    public async Task Roster_IsCheckedLineByLine()
    {
        var administrator = await SignInAsync(RoleNames.Administrator);
        foreach (var (line, words) in new[] { ("明天 张三", "看不懂这一行"), ("2026-12-07 2026-12-01 nobody", "看不懂这一行"), ("2026-12-01 2026-12-07 nobody", "没有这个账号") })
            Assert.Contains(words, (await administrator.SubmitFormAsync("/admin/settings/urgent", new() { ["Turns"] = line }, "main form")).ShouldBeOk().BodyText);
        Assert.Contains("5 到 120", (await administrator.SubmitFormAsync("/admin/settings/urgent", new() { ["Minutes"] = "4" }, "main form")).ShouldBeOk().BodyText);
        Assert.Contains("1 到 24", (await administrator.SubmitFormAsync("/admin/settings/urgent", new() { ["Hours"] = "0" }, "main form")).ShouldBeOk().BodyText);
    }

    [Fact]
    public async Task List_TakesTheSameQueries_WithOneAndWithThree()
    {
        var (duty, _, _) = await RosterAsync();
        var union = await SignInAsync(RoleNames.UnionAdministrator, "莒县总工会");
        var onCall = await Site.SignInAsync(duty);
        await union.AskUrgentlyAsync();
        await onCall.GetPageAsync("/admin/urgent");
        var one = await onCall.GetPageAsync("/admin/urgent");
        var mine = await union.GetPageAsync("/my");
        await union.AskUrgentlyAsync();
        await union.AskUrgentlyAsync();

        Assert.Equal(one.Queries.Count, (await onCall.GetPageAsync("/admin/urgent")).Queries.Count);
        Assert.Equal(mine.Queries.Count, (await union.GetPageAsync("/my")).Queries.Count);
    }

    private Task<UrgentRequest> FindAsync(string id) => Site.QueryAsync(db => db.Set<UrgentRequest>().AsNoTracking().SingleAsync(row => row.RequestId == id));

    private Task<List<string>> ToldAsync(string id) => Site.QueryAsync(db => db.Set<Notification>().Where(found => found.Url == $"/admin/urgent/{id}").OrderBy(found => found.Id).Select(found => found.UserId).ToListAsync());

    // On call, deputy, and one who has the permission only.
    private async Task<(SiteAccount Duty, SiteAccount Deputy, SiteAccount Other)> RosterAsync()
    {
        var (duty, deputy, other) = (await Data.AccountAsync(RoleNames.ServiceCentre), await Data.AccountAsync(RoleNames.ServiceCentre), await Data.AccountAsync(RoleNames.ServiceCentre));
        var today = await Site.UseAsync<SiteClock, DateOnly>(clock => Task.FromResult(clock.Today));
        var administrator = await SignInAsync(RoleNames.Administrator);
        var lines = string.Join('\n', new[] { (duty, ""), (deputy, " 副") }.Select(turn => $"{today:yyyy-MM-dd} {today.AddDays(2):yyyy-MM-dd} {turn.Item1.UserName}{turn.Item2}"));
        var saved = await administrator.SubmitFormAsync("/admin/settings/urgent", new() { ["Turns"] = lines }, "main form");
        saved.ShouldRedirectTo(saved.Location!);
        return (duty, deputy, other);
    }
}
