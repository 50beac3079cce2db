using System.Text;
using System.Text.Json.Nodes;
using Eap.Platform.Data;
using Eap.Testing;
using Eap.Workflows.Tests.Engine;
using Eap.Workflows.Types;
using Microsoft.EntityFrameworkCore;

namespace Eap.Workflows.Tests.Web;

public sealed class ImportTests(FlowSites sites) : DeskTests(sites)
{
    [Theory]
    [InlineData("cart-reminder.recipe.json", "4vcartfixture0000000000001", 5)]
    [InlineData("plain-type.json", "4vplainfixture000000000001", 3)]
    public async Task Import_Fixture_IsListedDrawnAndExportedStructurallyEqual(string file, string id, int steps)
    {
        var site = await SiteAsync();
        var manager = await ManagerAsync(site);

        (await ImportAsync(manager, file)).ShouldRedirectTo($"{Types}/{id}");

        var page = (await manager.GetPageAsync($"{Types}/{id}")).ShouldBeOk();
        Assert.Equal(steps, page.Document.QuerySelectorAll("[data-flow-outline] [data-step]").Length);
        Assert.NotNull(page.Document.QuerySelector("[data-flow-drawing=flow-outline]"));
        var exported = Json(Encoding.UTF8.GetString((await manager.GetPageAsync($"{Types}/{id}/export")).ShouldBeOk().Bytes));
        var came = Json(Fixture(file));
        ShouldBeEqual(came["steps"]?[1]!["data"]![0] ?? came, exported["steps"]![0]!["data"]![0]!);
        await FlowSites.RemoveTypeAsync(site, id);
    }

    [Fact]
    public async Task Import_UnknownActivities_AreNamedAndKeepTheTypeOff()
    {
        var site = await SiteAsync();
        var manager = await ManagerAsync(site);

        var answer = await manager.FollowAsync(await ImportAsync(manager, "cart-reminder.recipe.json"));

        Assert.Contains("不认识这些活动，已原样保留：CartLoadedEvent、ForkTask、EmailTask", answer.BodyText);
        Assert.Contains("缺失的活动 CartLoadedEvent", answer.Text("[data-step=cart]"));
        Assert.Contains("提醒", answer.Text("[data-step=fork]"));
        Assert.False((await StoredAsync(site, "4vcartfixture0000000000001"))!.IsEnabled);
        await FlowSites.RemoveTypeAsync(site, "4vcartfixture0000000000001");
    }

    [Fact]
    public async Task Import_Twice_IsOneVersion_AndAChangedFileTheNext()
    {
        var site = await SiteAsync();
        var manager = await ManagerAsync(site);
        await ImportAsync(manager, "plain-type.json");
        var before = (await StoredAsync(site, "4vplainfixture000000000001"))!.Version;

        await ImportAsync(manager, "plain-type.json");
        Assert.Equal(before, (await StoredAsync(site, "4vplainfixture000000000001"))!.Version);
        await manager.SubmitFormAsync($"{Types}/import", new() { ["file"] = FormFile.Text("b.json", Fixture("plain-type.json").Replace("看一眼", "看两眼")) }, form: "form[enctype]");

        Assert.Equal(before + 1, (await StoredAsync(site, "4vplainfixture000000000001"))!.Version);
        await FlowSites.RemoveTypeAsync(site, "4vplainfixture000000000001");
    }

    [Fact]
    public async Task Import_IdsFromVariables_AreMade_AndNoOtherScriptIsRun()
    {
        var site = await SiteAsync();
        var manager = await ManagerAsync(site);

        await ImportAsync(manager, "scripted-ids.recipe.json");

        var record = await site.QueryAsync(db => db.Set<WorkflowTypeRecord>().SingleAsync(row => row.Name == "编号由配方给（虚构）"));
        var type = WorkflowType.Read(record.Json);
        Assert.Equal(26, type.WorkflowTypeId.Length);
        Assert.Equal((type.Activities[0].ActivityId, "end"), (type.Transitions[0].SourceActivityId, type.Transitions[0].DestinationActivityId));
        Assert.Equal("[js: variables('secret')]", type.Activities[0].Text("SignalName"));
    }

    [Theory]
    [InlineData("", "请选择文件")]
    [InlineData("PK\u0003\u0004", "不是")]
    [InlineData("{", "不是 JSON")]
    [InlineData("{\"a\":1,\"a\":2}", "不是 JSON")]
    [InlineData("[]", "没有流程")]
    [InlineData("{\"steps\":[{\"name\":\"Feature\"}]}", "没有流程")]
    [InlineData("[1]", "第 1 个")]
    [InlineData("[{\"WorkflowTypeId\":\"a b\",\"Activities\":[]}]", "第 1 个")]
    [InlineData("[{\"WorkflowTypeId\":\"a\",\"Activities\":null}]", "第 1 个")]
    [InlineData("[{\"WorkflowTypeId\":\"a\",\"Activities\":[null]}]", "第 1 个")]
    [InlineData("[{\"WorkflowTypeId\":\"a\",\"Activities\":[{\"Name\":\"x\"}]}]", "第 1 个")]
    [InlineData("[{\"WorkflowTypeId\":\"a\",\"Activities\":[],\"Transitions\":[{\"SourceActivityId\":null,\"SourceOutcomeName\":\"\",\"DestinationActivityId\":\"\"}]}]", "第 1 个")]
    public async Task Import_WhatIsNoType_IsRefusedInWordsAndStoresNothing(string content, string words)
    {
        var site = await SiteAsync();
        var manager = await ManagerAsync(site);
        var before = await site.QueryAsync(db => db.Set<WorkflowTypeRecord>().CountAsync());

        var page = await manager.SubmitFormAsync($"{Types}/import", new() { ["file"] = FormFile.Text("x.json", content) }, form: "form[enctype]");

        Assert.Contains(words, page.ShouldBeOk().BodyText);
        Assert.Equal(before, await site.QueryAsync(db => db.Set<WorkflowTypeRecord>().CountAsync()));
    }

    private static void ShouldBeEqual(JsonNode expected, JsonNode actual) => Assert.True(JsonNode.DeepEquals(expected, actual), $"{expected.ToJsonString(JOptions.Default)}\n{actual.ToJsonString(JOptions.Default)}");
}
