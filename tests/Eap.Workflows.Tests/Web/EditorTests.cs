using System.Text.Json.Nodes;
using Eap.Testing;
using Eap.Workflows.Tests.Engine;
using Eap.Workflows.Types;

namespace Eap.Workflows.Tests.Web;

/// <summary>The editor as a browser without script uses it.</summary>
public sealed class EditorTests(FlowSites sites) : DeskTests(sites)
{
    [Fact]
    public async Task Edit_FromNothingToAWholeProcess_IsSavedAndCanBeSwitchedOn()
    {
        var site = await SiteAsync();
        var manager = await ManagerAsync(site);
        var created = await manager.SubmitFormAsync($"{Types}/create", new() { ["Name"] = "从头写的" }, form: "main form");
        var id = created.Location!.Split('/')[3];

        var page = await manager.GetPageAsync(created.Location!);
        page = await PressAsync(manager, page, "start", new() { ["StartKind"] = "ContentSubmittedEvent" });
        page = await PressAsync(manager, page, "insert:Done", new() { ["P.ContentTypeFilter"] = ["Story"], ["NewKind"] = "ReviewTask" });
        page = await PressAsync(manager, page, "insert:Passed", new() { ["Title"] = "初审", ["P.Permission"] = "EditContent", ["P.DueWorkingDays"] = "2", ["P.NotAuthor"] = true, ["NewKind"] = "PublishContentTask" });
        (await PressAsync(manager, page, "save", [])).ShouldRedirectTo($"{Types}/{id}");

        var type = WorkflowType.Read((await StoredAsync(site, id))!.Json);
        Assert.Equal(["ContentSubmittedEvent", "ReviewTask", "PublishContentTask"], type.Activities.Select(record => record.Name));
        Assert.Equal(("step2", "step3"), (type.Next("step1", "Done"), type.Next("step2", "Passed")));
        var review = type.Find("step2")!;
        Assert.Equal(("初审", "EditContent", 2, true), (review.Title, review.Text("Permission"), review.Number("DueWorkingDays"), review.Flag("NotAuthor")));
        Assert.Equal(["Story"], type.Find("step1")!.List("ContentTypeFilter"));
        (await manager.SubmitFormAsync($"{Types}/{id}", form: "form[action$='/enable']")).ShouldRedirectTo(Types);
        Assert.True((await StoredAsync(site, id))!.IsEnabled);
        await FlowSites.RemoveTypeAsync(site, id);
    }

    [Fact]
    public async Task Edit_ButtonsBeforeSaving_StoreNothing()
    {
        var site = await SiteAsync();
        await FlowSites.SaveTypeAsync(site, Sound("unsaved").Build(enabled: false));
        var manager = await ManagerAsync(site);

        var page = await PressAsync(manager, await manager.GetPageAsync($"{Types}/unsaved/edit?open=r"), "remove:r", []);

        Assert.Contains("有没保存的改动", page.ShouldBeOk().BodyText);
        Assert.Equal(1, (await StoredAsync(site, "unsaved"))!.Version);
    }

    [Fact]
    public async Task Save_WithAProblem_IsKeptNamedAtTheStepAndSwitchedOff()
    {
        var site = await SiteAsync();
        await FlowSites.SaveTypeAsync(site, Sound("spoiled").Build());
        var manager = await ManagerAsync(site);

        var page = await PressAsync(manager, await manager.GetPageAsync($"{Types}/spoiled/edit?open=r"), "apply", new() { ["P.Permission"] = "" });
        Assert.Contains("还没有填“由谁办”", page.ShouldBeOk().Text("[id='P.Permission-error']"));
        (await PressAsync(manager, page, "save", [])).ShouldRedirectTo($"{Types}/spoiled");

        var stored = (await StoredAsync(site, "spoiled"))!;
        Assert.Equal((2, false), (stored.Version, stored.IsEnabled));
        var after = (await manager.GetPageAsync($"{Types}/spoiled")).ShouldBeOk();
        Assert.Contains("已经停用", after.BodyText);
        Assert.Contains("由谁办", after.Text("[data-step=r]"));
    }

    [Fact]
    public async Task Save_TwoPeopleAtOnce_NeitherLosesAnything()
    {
        var site = await SiteAsync();
        await FlowSites.SaveTypeAsync(site, Sound("both").Build(enabled: false));
        var (first, second) = (await ManagerAsync(site), await ManagerAsync(site));
        var (mine, theirs) = (await first.GetPageAsync($"{Types}/both/edit?open=r"), await second.GetPageAsync($"{Types}/both/edit?open=r"));
        (await PressAsync(second, theirs, "save", new() { ["Title"] = "对方的名" })).ShouldRedirectTo($"{Types}/both");

        var met = await PressAsync(first, mine, "save", new() { ["P.DueWorkingDays"] = "7" });

        Assert.Contains("“初审”改名为“对方的名”", met.ShouldBeOk().Text(".error-summary"));
        Assert.Equal(2, (await StoredAsync(site, "both"))!.Version);
        (await PressAsync(first, met, "overwrite:2", [])).ShouldRedirectTo($"{Types}/both");
        var type = WorkflowType.Read((await StoredAsync(site, "both"))!.Json);
        Assert.Equal(("初审", 7), (type.Find("r")!.Title, type.Find("r")!.Number("DueWorkingDays")));
        var versions = (await first.GetPageAsync($"{Types}/both/versions?from=2&to=3")).ShouldBeOk();
        Assert.Contains("“对方的名”改名为“初审”", versions.BodyText);
    }

    [Fact]
    public async Task Restore_OldVersion_BecomesTheNewestOne()
    {
        var site = await SiteAsync();
        await FlowSites.SaveTypeAsync(site, Sound("back").Build());
        await FlowSites.SaveTypeAsync(site, new Flow("back").Start("s", "ContentSubmittedEvent").Then("l", "LogTask", new { Text = "x" }).Go("s", "l").Build());
        var manager = await ManagerAsync(site);

        (await manager.SubmitFormAsync($"{Types}/back/versions", form: "form[action$='/1/restore']")).ShouldRedirectTo($"{Types}/back/versions");

        var stored = (await StoredAsync(site, "back"))!;
        Assert.Equal((3, true), (stored.Version, stored.IsEnabled));
        Assert.NotNull(WorkflowType.Read(stored.Json).Find("r"));
        (await manager.PostAsync($"{Types}/back/versions/99/restore")).ShouldBeNotFound();
        await FlowSites.RemoveTypeAsync(site, "back");
    }

    [Fact]
    public async Task Edit_UnknownActivity_StaysAsItCameWhenAnotherStepIsChanged()
    {
        var site = await SiteAsync();
        var manager = await ManagerAsync(site);
        await ImportAsync(manager, "cart-reminder.recipe.json");
        const string id = "4vcartfixture0000000000001";

        var page = await manager.GetPageAsync($"{Types}/{id}/edit?open=mail");
        Assert.Contains("Liquid", page.ShouldBeOk().Text("#raw"));
        page = await PressAsync(manager, page, "open:timer", []);
        (await PressAsync(manager, page, "save", new() { ["P.CronExpression"] = "0 9 * * *" })).ShouldRedirectTo($"{Types}/{id}");

        var expected = Json(Fixture("cart-reminder.recipe.json"))["steps"]![1]!["data"]![0]!;
        expected["Activities"]![2]!["Properties"]!["CronExpression"] = "0 9 * * *";
        expected["IsEnabled"] = false;
        Assert.True(JsonNode.DeepEquals(expected, JsonNode.Parse((await StoredAsync(site, id))!.Json)));
        await FlowSites.RemoveTypeAsync(site, id);
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("[]")]
    [InlineData("""{"WorkflowTypeId":"other","Activities":[null]}""")]
    [InlineData("""{"Activities":[],"Activities":[]}""")]
    [InlineData("""{"Name":{},"Activities":[]}""")]
    public async Task Edit_DraftThatIsNone_IsRefusedInWords(string draft)
    {
        var site = await SiteAsync();
        await FlowSites.SaveTypeAsync(site, Sound("forged").Build(enabled: false));
        var manager = await ManagerAsync(site);

        var answer = await manager.PostAsync($"{Types}/forged/edit", ("Draft", draft), ("BaseVersion", "1"), ("Do", "save"));

        Assert.Contains("不完整", (await manager.FollowAsync(answer)).ShouldBeOk().BodyText);
        Assert.Equal(1, (await StoredAsync(site, "forged"))!.Version);
    }

    [Theory]
    [InlineData("insert:Done", "NewKind", "NoSuchKind")]
    [InlineData("move", "MoveTo", "nonsense")]
    [InlineData("move", "MoveTo", "[\"nobody\",\"Done\"]")]
    [InlineData("open:nobody", "Open", "nobody")]
    [InlineData("remove:nobody", "Open", "")]
    [InlineData("overwrite:x", "Open", "")]
    public async Task Edit_ForgedButtons_ChangeNothing(string button, string field, string value)
    {
        var site = await SiteAsync();
        await FlowSites.SaveTypeAsync(site, Sound("forged2").Build(enabled: false));
        var manager = await ManagerAsync(site);
        var draft = (await StoredAsync(site, "forged2"))!.Json;

        var page = await manager.PostAsync($"{Types}/forged2/edit", ("Draft", draft), ("BaseVersion", "1"), ("Do", button), (field, value));

        Assert.Equal(draft, page.ShouldBeOk().Document.QuerySelector("input[name=Draft]")!.GetAttribute("value"));
    }

    [Fact]
    public async Task Save_AnotherTypesId_IsThisTypesAllTheSame()
    {
        var site = await SiteAsync();
        await FlowSites.SaveTypeAsync(site, Sound("own").Build(enabled: false));
        await FlowSites.SaveTypeAsync(site, Sound("foreign").Build(enabled: false));
        var manager = await ManagerAsync(site);

        await manager.PostAsync($"{Types}/own/edit", ("Draft", (await StoredAsync(site, "foreign"))!.Json), ("BaseVersion", "1"), ("Do", "save"));

        Assert.Equal(1, (await StoredAsync(site, "foreign"))!.Version);
        Assert.Equal("流程 foreign", (await StoredAsync(site, "own"))!.Name);
    }

    private static Task<SitePage> PressAsync(SiteClient client, SitePage page, string button, FormFields fields) => client.SubmitFormAsync(page, fields, form: "#flow-form", button: button);
}
