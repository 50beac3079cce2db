using Eap.Organizations.Directory;
using Eap.Organizations.Editing;
using Eap.Platform.Audit;
using Eap.Testing;
using Microsoft.EntityFrameworkCore;

namespace Eap.Organizations.Tests.Web;

public sealed class OrganizationEditorTests(SiteFixture site) : SiteTest(site)
{
    private static int _count;

    [Fact]
    public async Task Create_UnderADistrict_HasThePathOfItsParent()
    {
        var ju = await Data.OrganizationNamedAsync("莒县总工会");

        var made = await MadeAsync(ju.OrganizationId);

        Assert.Equal($"{ju.Path}{made.OrganizationId}/", made.Path);
        Assert.Equal([made.Name], (await NamesAsync(made)).Select(name => name.Name));
        Assert.True(await Site.QueryAsync(db => db.Set<AuditEvent>().AnyAsync(row => row.SubjectId == made.OrganizationId && row.Name == "Created")));
    }

    [Fact]
    public async Task Create_WithoutCode_MakesOne() => Assert.True(OrganizationText.IsCode((await MadeAsync((await Data.OrganizationNamedAsync(null)).OrganizationId)).Code));

    [Fact]
    public async Task Create_CodeOfAnother_IsRefused() => Assert.Equal("Code", (await CreateAsync("莒县总工会", "例甲工会", code: "RIZHAO-WULIAN")).Field);

    [Fact]
    public async Task Create_NameOfASiblingWrittenOtherwise_IsRefused() => Assert.Equal("Name", (await CreateAsync(null, " 莒县\u200b 总工会")).Field);

    [Fact]
    public async Task Create_NameOfANephew_IsFine() => Assert.True((await CreateAsync("五莲县总工会", "莒县总工会")).Succeeded);

    [Fact]
    public async Task Create_SecondFederation_IsRefused() => Assert.Equal("Kind", (await TopAsync("例市总工会", OrganizationKind.MunicipalFederation)).Field);

    [Fact]
    public async Task Create_UnionAtTheTop_IsRefused() => Assert.Equal("ParentId", (await TopAsync("例厂工会", OrganizationKind.EnterpriseUnion)).Field);

    [Fact]
    public async Task Create_PartnerAtTheTop_IsFine() => Assert.Null((await TopAsync("例疾控中心", OrganizationKind.HealthBody)).Organization!.ParentId);

    [Theory]
    [InlineData("")]
    [InlineData(" \u200b ")]
    public async Task Create_WithoutAName_IsRefused(string name) => Assert.Equal("Name", (await CreateAsync("莒县总工会", name)).Field);

    [Fact]
    public async Task Create_NameOf201Characters_IsRefused() => Assert.Equal("Name", (await CreateAsync("莒县总工会", new string('工', 201))).Field);

    [Fact]
    public async Task Move_UnderItsOwnGrandchild_IsRefused()
    {
        var top = await MadeAsync((await Data.OrganizationNamedAsync("莒县总工会")).OrganizationId);
        var grandchild = await MadeAsync((await MadeAsync(top.OrganizationId)).OrganizationId);

        var result = await MoveAsync(top, grandchild.OrganizationId);

        Assert.Contains("自己或它的下级", result.Problem);
        Assert.Equal(top.Path, (await FindAsync(top)).Path);
    }

    [Fact]
    public async Task Move_UnderItself_IsRefused()
    {
        var one = await MadeAsync((await Data.OrganizationNamedAsync("莒县总工会")).OrganizationId);

        Assert.False((await MoveAsync(one, one.OrganizationId)).Succeeded);
    }

    [Fact]
    public async Task Move_WithSubtree_TakesEveryPathAlong()
    {
        var (ju, wulian) = (await Data.OrganizationNamedAsync("莒县总工会"), await Data.OrganizationNamedAsync("五莲县总工会"));
        var one = await MadeAsync(ju.OrganizationId);
        var below = await MadeAsync(one.OrganizationId);
        var deepest = await MadeAsync(below.OrganizationId);

        Assert.True((await MoveAsync(one, wulian.OrganizationId)).Succeeded);

        Assert.Equal($"{wulian.Path}{one.OrganizationId}/", (await FindAsync(one)).Path);
        Assert.Equal($"{wulian.Path}{one.OrganizationId}/{below.OrganizationId}/{deepest.OrganizationId}/", (await FindAsync(deepest)).Path);
        Assert.Equal(deepest.OrganizationId, (await Site.UseAsync<OrganizationDirectory, IReadOnlyList<Organization>>(directory => directory.SubtreeAsync(one.OrganizationId)))[^1].OrganizationId);
    }

    [Fact]
    public async Task Move_TheFederation_IsRefused() => Assert.False((await MoveAsync(await Data.OrganizationNamedAsync(null), (await Data.OrganizationNamedAsync("莒县总工会")).OrganizationId)).Succeeded);

    [Fact]
    public async Task Move_DeeperThanAPathHolds_IsRefusedAndNothingChanges()
    {
        var ju = await Data.OrganizationNamedAsync("莒县总工会");
        var (upper, lower) = (await ChainAsync(ju, 9), await ChainAsync(ju, 9));

        var result = await MoveAsync(lower[0], upper[^1].OrganizationId);

        Assert.Contains("太深", result.Problem);
        Assert.Equal(lower[^1].Path, (await FindAsync(lower[^1])).Path);
    }

    [Fact]
    public async Task Rename_FromADay_KeepsTheOldNameBeforeIt()
    {
        var one = await MadeAsync((await Data.OrganizationNamedAsync("莒县总工会")).OrganizationId);

        Assert.True((await EditAsync(editor => editor.RenameAsync(new OrganizationRename(one.OrganizationId, one.Revision, $"{one.Name}新", null, new DateOnly(2026, 3, 1)), default))).Succeeded);

        Assert.Equal($"{one.Name}新", (await FindAsync(one)).Name);
        Assert.Equal(one.Name, (await NameOnAsync(one, new DateOnly(2026, 2, 28))).Name);
        Assert.Equal($"{one.Name}新", (await NameOnAsync(one, new DateOnly(2026, 3, 1))).Name);
    }

    [Fact]
    public async Task Rename_NotAfterTheNameBefore_IsRefused()
    {
        var one = await MadeAsync((await Data.OrganizationNamedAsync("莒县总工会")).OrganizationId, new DateOnly(2026, 5, 1));

        var result = await EditAsync(editor => editor.RenameAsync(new OrganizationRename(one.OrganizationId, one.Revision, "例新名", null, new DateOnly(2026, 5, 1)), default));

        Assert.Equal("From", result.Field);
    }

    [Fact]
    public async Task WithdrawName_OfARenaming_BringsTheOldNameBack()
    {
        var one = await MadeAsync((await Data.OrganizationNamedAsync("莒县总工会")).OrganizationId);
        await EditAsync(editor => editor.RenameAsync(new OrganizationRename(one.OrganizationId, one.Revision, $"{one.Name}错", null, new DateOnly(2026, 3, 1)), default));

        Assert.True((await EditAsync(editor => editor.WithdrawNameAsync(one.OrganizationId, one.Revision + 1, default))).Succeeded);

        Assert.Equal(one.Name, (await FindAsync(one)).Name);
        Assert.Null(Assert.Single(await NamesAsync(one)).ValidTo);
    }

    [Fact]
    public async Task Change_OfARevisionSomebodyReplaced_IsRefused()
    {
        var one = await MadeAsync((await Data.OrganizationNamedAsync("莒县总工会")).OrganizationId);
        Task<OrganizationResult> ChangeAsync(int position) => EditAsync(editor => editor.ChangeAsync(
            new OrganizationChange { OrganizationId = one.OrganizationId, Revision = one.Revision, Code = one.Code, Kind = one.Kind, Position = position }, default));

        Assert.True((await ChangeAsync(5)).Succeeded);
        var second = await ChangeAsync(6);

        Assert.Equal("Revision", second.Field);
        Assert.Equal(5, (await FindAsync(one)).Position);
    }

    [Fact]
    public async Task Deactivate_WithActiveChildren_IsRefused()
    {
        var one = await MadeAsync((await Data.OrganizationNamedAsync("莒县总工会")).OrganizationId);
        var child = await MadeAsync(one.OrganizationId);

        Assert.False((await EditAsync(editor => editor.SetActiveAsync(one.OrganizationId, null, false, default))).Succeeded);
        Assert.True((await EditAsync(editor => editor.SetActiveAsync(child.OrganizationId, null, false, default))).Succeeded);
        Assert.True((await EditAsync(editor => editor.SetActiveAsync(one.OrganizationId, null, false, default))).Succeeded);
        Assert.Equal("ParentId", (await CreateUnderAsync(one.OrganizationId, "例新工会")).Field);
        Assert.False((await EditAsync(editor => editor.SetActiveAsync(child.OrganizationId, null, true, default))).Succeeded);
    }

    [Fact]
    public async Task Editor_OutsideAUnitOfWork_Throws() =>
        await Assert.ThrowsAsync<InvalidOperationException>(() => Site.UseAsync<OrganizationEditor>(editor => editor.SetActiveAsync("x", null, true, default)));

    private async Task<List<Organization>> ChainAsync(Organization top, int length)
    {
        var chain = new List<Organization>();
        for (var above = top; chain.Count < length; above = chain[^1]) chain.Add(await MadeAsync(above.OrganizationId));
        return chain;
    }

    private Task<OrganizationResult> EditAsync(Func<OrganizationEditor, Task<OrganizationResult>> edit) => Site.InUnitAsync(unit => edit(unit.Get<OrganizationEditor>()));

    private async Task<OrganizationResult> CreateAsync(string? under, string name, string? code = null) => await CreateUnderAsync((await Data.OrganizationNamedAsync(under)).OrganizationId, name, code);

    private Task<OrganizationResult> TopAsync(string name, OrganizationKind kind) =>
        EditAsync(editor => editor.CreateAsync(new NewOrganization { ParentId = null, Code = null, Kind = kind, Name = name, ShortName = null }, default));

    private Task<OrganizationResult> CreateUnderAsync(string parentId, string name, string? code = null, DateOnly? from = null) => EditAsync(editor => editor.CreateAsync(
        new NewOrganization { ParentId = parentId, Code = code, Kind = OrganizationKind.EnterpriseUnion, Name = name, ShortName = null, ValidFrom = from }, default));

    private async Task<Organization> MadeAsync(string parentId, DateOnly? from = null)
    {
        var result = await CreateUnderAsync(parentId, $"例第{Interlocked.Increment(ref _count)}工会", from: from);
        return result.Organization ?? throw new InvalidOperationException(result.Problem);
    }

    private Task<OrganizationResult> MoveAsync(Organization organization, string parentId) => EditAsync(editor => editor.MoveAsync(organization.OrganizationId, null, parentId, default));

    private Task<Organization> FindAsync(Organization organization) => Site.QueryAsync(db => db.Set<Organization>().FirstAsync(row => row.OrganizationId == organization.OrganizationId));

    private Task<IReadOnlyList<OrganizationName>> NamesAsync(Organization organization) =>
        Site.UseAsync<OrganizationDirectory, IReadOnlyList<OrganizationName>>(directory => directory.NamesAsync(organization.OrganizationId));

    private async Task<NamePeriod> NameOnAsync(Organization organization, DateOnly day) =>
        (await Site.UseAsync<OrganizationDirectory, NamePeriod?>(directory => directory.NameOnAsync(organization.OrganizationId, day)))!;
}
