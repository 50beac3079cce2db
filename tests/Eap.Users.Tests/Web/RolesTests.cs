using System.Text.Json.Nodes;
using Eap.Platform.Recipes;
using Eap.Platform.Security;
using Eap.Platform.Settings;
using Eap.Platform.Setup;
using Eap.Testing;
using Eap.Users.Grants;
using Eap.Users.Roles;
using Microsoft.EntityFrameworkCore;

namespace Eap.Users.Tests.Web;

public sealed class RolesTests(SiteFixture site) : SiteTest(site), IClassFixture<SiteFixture>
{
    private static readonly string[] Pages = ["/admin/roles", "/admin/roles/create", "/admin/roles/Editor/edit"];
    private static readonly string[] Posts = ["/admin/roles/create", "/admin/roles/Editor/edit", "/admin/roles/Editor/delete", "/admin/roles/three-administrators", "/admin/roles/second-step"];

    [Fact]
    public async Task Pages_Anonymous_AskToSignIn()
    {
        foreach (var url in Pages) (await Anonymous().GetPageAsync(url)).ShouldAskToSignIn();
        foreach (var url in Posts) (await Anonymous().PostAsync(url)).ShouldAskToSignIn();
    }

    [Theory]
    [InlineData(RoleNames.Administrator, null)]
    [InlineData(RoleNames.Auditor, null)]
    [InlineData(RoleNames.UnionAdministrator, "莒县总工会")]
    [InlineData(RoleNames.SecurityAdministrator, "莒县总工会")]
    public async Task Pages_RoleOrPlaceThatDoesNotReach_AreForbidden(string role, string? at)
    {
        var client = await SignInAsync(role, at);

        foreach (var url in Pages) (await client.GetPageAsync(url)).ShouldBeForbidden();
        foreach (var url in Posts) (await client.PostAsync(url, ("Name", "Wolf"), ("Title", "例"), ("Permissions", "AssignRoles"))).ShouldBeForbidden();
        Assert.False(await Site.QueryAsync(db => db.Set<Role>().AnyAsync(role => role.Name == "Wolf")));
    }

    [Fact]
    public async Task NewSite_HasEveryRoleWithItsTitle()
    {
        var roles = await Site.QueryAsync(db => db.Set<Role>().ToDictionaryAsync(role => role.Name, role => role.Title));

        Assert.All(RoleNames.All, role => Assert.Equal(role.Title, roles[role.Name]));
    }

    [Fact]
    public async Task NewSite_KeepsTheThreeAdministratorsApart()
    {
        var roles = await Site.QueryAsync(db => db.Set<Role>().ToListAsync());

        Assert.All(roles, role => Assert.Null(AdministratorSeparation.Check(AdministratorSeparation.DutiesOf(role.Name, role.Permissions), threeAdministrators: true)));
    }

    [Fact]
    public async Task Edit_NoRole_IsNotFound() => (await (await SignInAsync(RoleNames.SecurityAdministrator)).GetPageAsync("/admin/roles/Nobody/edit")).ShouldBeNotFound();

    [Fact]
    public async Task CreatedRole_WithUnknownPermission_KeepsItUntilUnticked()
    {
        var security = await SignInAsync(RoleNames.SecurityAdministrator);
        (await security.SubmitFormAsync("/admin/roles/create", new FormFields { ["Name"] = "StationInspector", ["Title"] = "验收员", ["Permissions"] = ["AccessAdminPanel"] }.Forge("Permissions", "RunTheLibrary"))).ShouldRedirectTo("/admin/roles");

        var page = (await security.GetPageAsync("/admin/roles/StationInspector/edit")).ShouldBeOk();
        Assert.Contains("RunTheLibrary", page.BodyText);
        (await security.SubmitFormAsync(page, new() { ["Description"] = "验收服务站" })).ShouldRedirectTo("/admin/roles");
        Assert.Equal(["AccessAdminPanel", "RunTheLibrary"], (await RoleAsync("StationInspector")).Permissions);

        (await security.SubmitFormAsync("/admin/roles/StationInspector/edit", new() { ["Permissions"] = ["AccessAdminPanel"] })).ShouldRedirectTo("/admin/roles");
        Assert.Equal(["AccessAdminPanel"], (await RoleAsync("StationInspector")).Permissions);
        (await security.SubmitFormAsync("/admin/roles", form: "form[action$='/stationinspector/delete']")).ShouldRedirectTo("/admin/roles");
    }

    [Fact]
    public async Task EditedRole_CountsAtItsHoldersNextRequest()
    {
        var (security, leader) = (await SignInAsync(RoleNames.SecurityAdministrator), await SignInAsync(RoleNames.Leader));
        (await leader.GetPageAsync("/admin/users")).ShouldBeForbidden();

        await security.SubmitFormAsync("/admin/roles/Leader/edit", new() { ["Permissions"] = [.. (await RoleAsync(RoleNames.Leader)).Permissions, "ManageUsers"] });

        (await leader.GetPageAsync("/admin/users")).ShouldBeOk();
    }

    [Theory]
    [InlineData(RoleNames.Auditor, "AssignRoles")]
    [InlineData(RoleNames.Administrator, "ViewAuditTrail")]
    [InlineData(RoleNames.Editor, "ViewAuditTrail,ManageSettings")]
    public async Task EditedRole_ThatWouldBeTwoAdministrators_IsRefused(string role, string permissions)
    {
        var answer = await (await SignInAsync(RoleNames.SecurityAdministrator)).SubmitFormAsync($"/admin/roles/{role}/edit", new() { ["Permissions"] = FormValue.Of(permissions.Split(',')) });

        Assert.Contains("审计员不能同时", answer.ShouldBeOk().Text(".error-summary"));
    }

    [Fact]
    public async Task EditedRole_ThatWouldMakeAHolderTwoAdministrators_IsRefused()
    {
        var account = await Data.AccountAsync(RoleNames.Auditor);
        await Data.GrantAsync(account, RoleNames.ServiceCentre);

        var answer = await (await SignInAsync(RoleNames.SecurityAdministrator)).SubmitFormAsync("/admin/roles/ServiceCentre/edit", new() { ["Permissions"] = ["ManageSettings"] });

        Assert.Contains("1 个账号", answer.ShouldBeOk().Text(".error-summary"));
    }

    [Fact]
    public async Task EditedRole_SomebodyElseEdited_ShowsWhatTheyStored()
    {
        var (first, second) = (await SignInAsync(RoleNames.SecurityAdministrator), await SignInAsync(RoleNames.SecurityAdministrator));
        var (one, other) = (await first.GetPageAsync("/admin/roles/FinalReviewer/edit"), await second.GetPageAsync("/admin/roles/FinalReviewer/edit"));
        (await first.SubmitFormAsync(one, new() { ["Description"] = "第一个" })).ShouldRedirectTo("/admin/roles");

        var answer = (await second.SubmitFormAsync(other, new() { ["Description"] = "第二个" })).ShouldBeOk();

        Assert.Contains("刚被别人改过", answer.BodyText);
        Assert.Equal("第一个", answer.Document.QuerySelector("#Description")!.GetAttribute("value"));
    }

    [Theory]
    [InlineData("Editor", "编辑二", "Name")]
    [InlineData("编辑", "编辑二", "Name")]
    [InlineData("Writer", "", "Title")]
    public async Task Create_BadInput_SaysSoAtTheField(string name, string title, string field) =>
        (await (await SignInAsync(RoleNames.SecurityAdministrator)).SubmitFormAsync("/admin/roles/create", new() { ["Name"] = name, ["Title"] = title })).ShouldBeOk().ShouldRefuseField(field, "");

    [Fact]
    public async Task SecurityAdministrator_CannotLoseAssignRoles_WhenNobodyElseHasIt()
    {
        var security = await SignInAsync(RoleNames.SecurityAdministrator);

        var answer = await security.SubmitFormAsync("/admin/roles/SecurityAdministrator/edit", new() { ["Permissions"] = ["AccessAdminPanel", "ManageRoles", "ManageUsers"] });

        Assert.Contains("最后一位", answer.ShouldBeOk().Text(".error-summary"));
    }

    [Fact]
    public async Task Delete_OfABuiltInOrHeldRole_IsRefused()
    {
        var security = await SignInAsync(RoleNames.SecurityAdministrator);

        Assert.Contains("不能删除", (await security.PostAsync("/admin/roles/Editor/delete")).ShouldBeOk().BodyText);
    }

    [Fact]
    public async Task Seeder_OnALaterStart_GivesOnlyPermissionsTheSiteHasNotSeen()
    {
        await Site.InUnitAsync(async unit =>
        {
            var editor = await unit.Db.Set<Role>().FirstAsync(role => role.Name == RoleNames.SecondReviewer);
            editor.Permissions = [];
            var union = await unit.Db.Set<Role>().FirstAsync(role => role.Name == RoleNames.UnionAdministrator);
            union.Permissions = [.. union.Permissions.Except(["ManageUsers"])];
            // As if ManageUsers had come with this start only.
            var seen = await unit.Db.Set<SiteSetting>().FirstAsync(row => row.Name == "Internal.SeenPermissions");
            await unit.Get<SiteSettings>().SetAsync(unit, "Internal.SeenPermissions", seen.Json.Replace("\"ManageUsers\",", ""), default);
        });

        await Site.UseAsync<IEnumerable<ISiteInitializer>>(initializers => initializers.OfType<RoleSeeder>().Single().BeforeSetupAsync(default));

        Assert.Empty((await RoleAsync(RoleNames.SecondReviewer)).Permissions);
        Assert.Contains("ManageUsers", (await RoleAsync(RoleNames.UnionAdministrator)).Permissions);
    }

    [Fact]
    public async Task Recipe_ExportedAndImportedAgain_GivesTheSameRoles()
    {
        await ImportAsync(Site, new JsonObject { ["Name"] = "Moderator", ["Description"] = "from Orchard", ["Permissions"] = new JsonArray("ApproveComments", "AccessAdminPanel") });
        var exported = await ExportAsync(Site);
        await using var other = await SiteHost.StartAsync(new SiteHostOptions { Recipe = "blank" });

        var report = await ImportAsync(other, [.. exported["Roles"]!.AsArray().Select(role => role!.DeepClone().AsObject())]);

        Assert.Contains("权限 ApproveComments", report.Kept);
        Assert.Equal(exported.ToJsonString(), (await ExportAsync(other)).ToJsonString());
    }

    [Fact]
    public async Task Recipe_AddAndRemove_ChangeOnlyWhatTheyName()
    {
        await ImportAsync(Site, new JsonObject { ["Name"] = "Helper", ["Title"] = "帮手", ["Permissions"] = new JsonArray("A", "B") });
        await ImportAsync(Site, new JsonObject { ["Name"] = "Helper", ["Permissions"] = new JsonArray("C"), ["PermissionBehavior"] = "Add" });
        await ImportAsync(Site, new JsonObject { ["Name"] = "Helper", ["Permissions"] = new JsonArray("A"), ["PermissionBehavior"] = "Remove" });

        var role = await RoleAsync("Helper");
        Assert.Equal(["B", "C"], role.Permissions);
        Assert.Equal("帮手", role.Title);
    }

    [Theory]
    [InlineData("""{ "Permissions": [] }""", "Name")]
    [InlineData("""{ "Name": "Helper2", "PermissionBehavior": "Merge" }""", "Merge")]
    [InlineData("""{ "Name": "Auditor", "Permissions": [ "ViewAuditTrail", "AssignRoles" ] }""", "审计员")]
    public async Task Recipe_BrokenRole_NamesItAndLeavesNothing(string role, string reason)
    {
        var exception = await Assert.ThrowsAsync<RecipeException>(() => ImportAsync(Site, new JsonObject { ["Name"] = "Early" }, JsonNode.Parse(role)!.AsObject()));

        Assert.Contains(reason, exception.Message);
        Assert.False(await Site.QueryAsync(db => db.Set<Role>().AnyAsync(row => row.Name == "Early")));
    }

    private Task<Role> RoleAsync(string name) => Site.QueryAsync(db => db.Set<Role>().FirstAsync(role => role.Name == name));

    private static async Task<JsonObject> ExportAsync(SiteHost site)
    {
        var recipe = await site.UseAsync<RecipeExporter, JsonObject>(exporter => exporter.ExportAsync("test", default));
        return recipe["steps"]!.AsArray().Single(step => step!["name"]!.GetValue<string>() == "Roles")!.DeepClone().AsObject();
    }

    private static async Task<RecipeReport> ImportAsync(SiteHost site, params JsonObject[] roles)
    {
        var file = Path.Combine(Path.GetTempPath(), $"{Guid.NewGuid():N}.recipe.json");
        var step = new JsonObject { ["name"] = "Roles", ["Roles"] = new JsonArray([.. roles.Select(role => role.DeepClone())]) };
        await File.WriteAllTextAsync(file, new JsonObject { ["name"] = "test", ["steps"] = new JsonArray(step) }.ToJsonString());
        try
        {
            return await site.UseAsync<RecipeExecutor, RecipeReport>(executor => executor.ExecuteAsync(RecipeLibrary.FromFile(file)));
        }
        finally
        {
            File.Delete(file);
        }
    }
}
