using Eap.Plans.Allocations;
using Eap.Plans.Model;
using Eap.Plans.Rules;
using Eap.Platform.Audit;
using Eap.Platform.Security;
using Eap.Platform.Spreadsheets;
using Eap.Testing;
using Microsoft.EntityFrameworkCore;

namespace Eap.Plans.Tests.Web;

public sealed class AllocationEditingTests(SiteFixture site) : SiteTest(site)
{
    private static int _year = 2040;

    [Fact]
    public async Task Save_WithNumbersAsPeopleTypeThem_StoresThemAndLeavesTheOthersOut()
    {
        var (plan, form) = await PlanAsync();
        var (city, district) = (await Data.OrganizationNamedAsync(null), await Data.OrganizationNamedAsync("莒县总工会"));
        var manager = await SignInAsync(RoleNames.Administrator);

        (await manager.SubmitFormAsync(form, new() { ["Kind"] = "Cap", [$"Planned.{city.OrganizationId}"] = "５", [$"Planned.{district.OrganizationId}"] = "0" })).ShouldRedirectTo($"/admin/plans/{plan.ContentItemId}");

        var rows = await RowsAsync(plan);
        Assert.Equal([(city.OrganizationId, 5, AllocationKind.Cap), (district.OrganizationId, 0, AllocationKind.Cap)], rows.Select(row => (row.OrganizationId, row.Planned, row.Kind)));
        Assert.Equal(1, await Site.QueryAsync(db => db.Set<AuditEvent>().CountAsync(line => line.Name == "AllocationsChanged" && line.SubjectId == plan.ContentItemId)));
        var page = await manager.GetPageAsync($"/admin/plans/{plan.ContentItemId}");
        Assert.Contains("各行加起来是 5，通知的合计是 9", page.Text(".status.warning"));
    }

    [Theory]
    [InlineData("-1")]
    [InlineData("1.5")]
    [InlineData("1e3")]
    [InlineData("五")]
    [InlineData("100001")]
    [InlineData("99999999999999999999")]
    public async Task Save_WhatIsNoNumber_IsRefusedAtItsLineAndNothingIsStored(string typed)
    {
        var (plan, form) = await PlanAsync();
        var (city, district) = (await Data.OrganizationNamedAsync(null), await Data.OrganizationNamedAsync("莒县总工会"));
        var manager = await SignInAsync(RoleNames.Administrator);

        var page = await manager.SubmitFormAsync(form, new() { [$"Planned.{city.OrganizationId}"] = "4", [$"Planned.{district.OrganizationId}"] = typed });

        Assert.Contains("整数", page.ShouldBeOk().Text($"#planned-{district.OrganizationId}-message"));
        Assert.Equal(typed, page.Document.QuerySelector($"#planned-{district.OrganizationId}")!.GetAttribute("value"));
        Assert.Empty(await RowsAsync(plan));
    }

    [Fact]
    public async Task Save_OfTwoPeopleAtOnce_TheSecondIsToldAndNothingIsLost()
    {
        var (plan, form) = await PlanAsync();
        var city = (await Data.OrganizationNamedAsync(null)).OrganizationId;
        var (first, second) = (await SignInAsync(RoleNames.Administrator), await SignInAsync(RoleNames.Administrator));
        var (mine, theirs) = (await first.GetPageAsync(form), await second.GetPageAsync(form));

        await first.SubmitFormAsync(mine, new() { [$"Planned.{city}"] = "3" });
        var told = (await second.SubmitFormAsync(theirs, new() { [$"Planned.{city}"] = "7" })).ShouldBeOk();
        Assert.Contains("别人刚改过这一行，现在是 3", told.Text($"#planned-{city}-message"));
        Assert.Equal(3, Assert.Single(await RowsAsync(plan)).Planned);

        (await second.SubmitFormAsync(told)).ShouldRedirectTo($"/admin/plans/{plan.ContentItemId}");
        Assert.Equal(7, Assert.Single(await RowsAsync(plan)).Planned);
    }

    [Fact]
    public async Task Save_BelowWhatIsTaken_IsRefusedForACapAndARowInUseStays()
    {
        var (plan, form) = await PlanAsync();
        var row = await Data.AllocationAsync(plan, "Prize", 2, kind: AllocationKind.Cap);
        for (var i = 0; i < 2; i++) await Engine.PlanSites.TakeAsync(Site, row.OrganizationId, plan.Part.FromYear);
        var manager = await SignInAsync(RoleNames.Administrator);

        Assert.Contains("已经占用 2 个", (await manager.SubmitFormAsync(form, new() { [$"Planned.{row.OrganizationId}"] = "1" })).Text($"#planned-{row.OrganizationId}-message"));
        Assert.Contains("不能删去", (await manager.SubmitFormAsync(form, new() { [$"Planned.{row.OrganizationId}"] = "" })).Text($"#planned-{row.OrganizationId}-message"));
        Assert.Equal((2, 2), (Assert.Single(await RowsAsync(plan)).Planned, (await RowsAsync(plan))[0].Taken));
    }

    [Fact]
    public async Task Sheet_ThatWentOut_ComesInAgainWithWhatWasChangedInIt()
    {
        var (plan, _) = await PlanAsync();
        await Data.AllocationAsync(plan, "Prize", 2);
        await Data.AllocationAsync(plan, "Prize", 3, "莒县总工会");
        var manager = await SignInAsync(RoleNames.Administrator);
        var out1 = (await manager.GetPageAsync($"/admin/plans/{plan.ContentItemId}/allocations.xlsx")).ShouldBeOk();
        var rows = new XlsxReader().Read(new MemoryStream(out1.Bytes)).Rows;
        Assert.Equal(["指标", "年度", "单位编码", "单位", "数量", "性质", "已占"], rows[0].Cells);

        (await ImportAsync(manager, plan, [.. rows.Skip(1).Select(row => (IReadOnlyList<object?>)[row[0], row[1], row[2], row[3], row[2] == "rizhao-juxian" ? "６" : row[4], row[5], ""])]))
            .ShouldRedirectTo($"/admin/plans/{plan.ContentItemId}");

        Assert.Equal([2, 6], (await RowsAsync(plan)).Select(row => row.Planned));
    }

    [Fact]
    public async Task Sheet_WithBadLines_IsRefusedWholeWithAReasonForEach()
    {
        var (plan, _) = await PlanAsync();
        var year = plan.Part.FromYear;
        var manager = await SignInAsync(RoleNames.Administrator);

        var page = (await ImportAsync(manager, plan,
        [
            ["Prize", year, "rizhao", "", 4, "任务", ""], ["Prize", year, "rizhao", "", 5, "", ""], ["Nothing", year, "rizhao", "", 4, "", ""], ["Prize", year + 9, "rizhao-juxian", "", 4, "", ""],
            ["Prize", year, "nowhere", "", 4, "", ""], ["Prize", year, "rizhao-wulian", "", "四", "", ""], ["Prize", year, "rizhao-lanshan", "", 4, "大概", ""], ["Prize", year, "rizhao-donggang", "", 200_000, "", ""],
        ])).ShouldBeOk();

        Assert.Equal(["第 3 行", "第 4 行", "第 5 行", "第 6 行", "第 7 行", "第 8 行"], page.Texts(".error-summary li").Select(text => text[..5]));
        Assert.Empty(await RowsAsync(plan));
    }

    [Fact]
    public async Task Import_OfWhatIsNoSheet_SaysSo()
    {
        var (plan, _) = await PlanAsync();
        var manager = await SignInAsync(RoleNames.Administrator);
        var address = $"/admin/plans/{plan.ContentItemId}/allocations/import";

        Assert.Contains("xlsx", (await manager.SubmitFormAsync(address, new() { ["file"] = FormFile.Text("a.xlsx", "不是表格") })).ShouldBeOk().Text(".error-summary"));
        Assert.Contains("请选择", (await manager.PostAsync(address)).ShouldBeOk().Text(".error-summary"));
        (await manager.GetPageAsync("/admin/plans/nowhere/allocations/import")).ShouldBeNotFound();
        (await manager.GetPageAsync($"/admin/plans/{plan.ContentItemId}/allocations/edit/Nothing")).ShouldBeNotFound();
        (await manager.GetPageAsync($"/admin/plans/{plan.ContentItemId}/allocations/edit/Prize?year=1999")).ShouldBeNotFound();
    }

    [Fact]
    public async Task Save_InAFrozenPlan_IsACorrectionWithItsReason()
    {
        var (plan, form) = await PlanAsync();
        var district = await Data.OrganizationNamedAsync("莒县总工会");
        var manager = await SignInAsync(RoleNames.Administrator);
        (await manager.SubmitFormAsync(form, new() { [$"Planned.{district.OrganizationId}"] = "5" })).ShouldRedirectTo($"/admin/plans/{plan.ContentItemId}");
        await manager.PostAsync($"/admin/plans/{plan.ContentItemId}/rules/freeze");

        var page = (await manager.SubmitFormAsync(form, new() { [$"Planned.{district.OrganizationId}"] = "6" })).ShouldBeOk();
        Assert.Contains("只能更正：写明理由", page.Text(".error-summary"));
        Assert.Equal(5, Assert.Single(await RowsAsync(plan)).Planned);
        (await manager.SubmitFormAsync(page, new() { ["reason"] = "附件印错了（例）" })).ShouldRedirectTo($"/admin/plans/{plan.ContentItemId}");
        (await ImportAsync(manager, plan, [["Prize", plan.Part.FromYear, "rizhao-juxian", "", 7, "", ""]])).ShouldBeOk();

        Assert.Equal(6, Assert.Single(await RowsAsync(plan)).Planned);
        var correction = Assert.Single((await Site.UseAsync<PlanDirectory, Plan?>(plans => plans.FindAsync(plan.ContentItemId)))!.Part.Corrections);
        Assert.Equal(("附件印错了（例）", $"例行奖励{plan.Part.FromYear}年 莒县总工会：任务 5 → 任务 6"), (correction.Reason, Assert.Single(correction.Changes)));
        Assert.Contains("任务 5 → 任务 6", (await manager.GetPageAsync($"/admin/plans/{plan.ContentItemId}")).BodyText);
    }

    private static async Task<SitePage> ImportAsync(SiteClient manager, Plan plan, IReadOnlyList<IReadOnlyList<object?>> rows)
    {
        var file = new MemoryStream();
        await XlsxWriter.WriteAsync(file, new ExportSheet("分配", ["指标", "年度", "单位编码", "单位", "数量", "性质", "已占"], rows), CancellationToken.None);
        return await manager.SubmitFormAsync($"/admin/plans/{plan.ContentItemId}/allocations/import", new() { ["file"] = new FormFile("分配.xlsx", file.ToArray()) });
    }

    private async Task<(Plan Plan, string Form)> PlanAsync()
    {
        var plan = await Data.PlanAsync(Interlocked.Increment(ref _year), change: part => part.Allotments = [new PlanAllotment("Prize", "例行奖励", "个", 9, "", IsYearly: true)]);
        return (plan, $"/admin/plans/{plan.ContentItemId}/allocations/edit/Prize");
    }

    private Task<List<Allocation>> RowsAsync(Plan plan) => Site.QueryAsync(db => db.Set<Allocation>().Where(row => row.PlanItemId == plan.ContentItemId).OrderBy(row => row.Id).ToListAsync());
}
