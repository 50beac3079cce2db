using System.Text.Json.Nodes;
using Eap.Applications.Forms;
using Eap.Applications.Process;
using Eap.Contents.Definitions;
using Eap.Platform.Recipes;
using Eap.Platform.Security;
using Eap.Testing;
using Microsoft.EntityFrameworkCore;

namespace Eap.Applications.Tests.Web;

/// <summary>A site with a small form and its process, brought by a recipe as a city would bring it.</summary>
public sealed class ApplicationSite : SiteFixture, IAsyncLifetime
{
    public const string District = "东港区总工会";
    public const string Other = "莒县总工会";
    public const string Apply = "/apply/VisitRequest";
    private static int _units;

    async ValueTask IAsyncLifetime.InitializeAsync()
    {
        await InitializeAsync();
        await ImportAsync(Site);
    }

    public static async Task ImportAsync(SiteHost site)
    {
        var file = Path.Combine(AppContext.BaseDirectory, "Fixtures", "visit-request.recipe.json");
        var report = await site.UseAsync<RecipeExecutor, RecipeReport>(executor => executor.ExecuteAsync(new RecipeDescriptor("visit-request", "", IsSetupRecipe: false, file)));
        Assert.Empty(report.Kept);
    }

    /// <summary>An officer of a unit nobody else uses, so that its one place in the year is free.</summary>
    public static async Task<SiteClient> OfficerAsync(SiteHost site, string under = District)
    {
        var unit = await site.Data.OrganizationAsync($"例{Interlocked.Increment(ref _units)}公司工会", under, Organizations.Directory.OrganizationKind.EnterpriseUnion);
        return await site.SignInAsync(RoleNames.UnionAdministrator, unit.Name);
    }

    /// <summary>Begins an application and answers everything. Its address under /apply.</summary>
    public static async Task<string> FillAsync(SiteClient officer)
    {
        var begun = await officer.SubmitFormAsync(Apply, form: $"form[action='{Apply}']");
        var address = begun.Location ?? throw new InvalidOperationException($"{begun.Status} {begun.BodyText}");
        (await officer.SubmitFormAsync($"{address}?all=1", new()
        {
            ["VisitRequest.Workers"] = "１２０", ["VisitRequest.Contact"] = "例一", ["VisitRequest.Need"] = "夜班多，睡不好。", ["VisitRequest.Day"] = "2026-12-10",
        }, form: "form.form", button: "next")).ShouldRedirectTo($"{address}/check");
        return address;
    }

    /// <summary>Fills in and hands in; its id.</summary>
    public static async Task<string> SubmitAsync(SiteClient officer)
    {
        var address = await FillAsync(officer);
        var id = address.Split('/')[^1];
        (await officer.SubmitFormAsync($"{address}/check", form: $"form[action='{address}/submit']")).ShouldRedirectTo($"/my/{id}/receipt");
        return id;
    }

    /// <summary>Changes how the form is filed from now on, as an administrator would: what was begun keeps its version.</summary>
    public static Task SettingsAsync(SiteHost site, JsonObject settings) => site.InUnitAsync(async unit =>
    {
        var type = (await ContentDefinitionManager.GetTypeAsync(unit, "VisitRequest", CancellationToken.None))!;
        await unit.Get<ContentDefinitionManager>().MergeTypeAsync(unit, type with { Settings = new JsonObject { [nameof(ApplicationSettings)] = settings } }, CancellationToken.None);
    });

    /// <summary>Changes the form's own fields from now on, as an administrator would: what was begun keeps its version.</summary>
    public static Task FieldsAsync(SiteHost site, Func<IReadOnlyList<ContentPartFieldDefinition>, IEnumerable<ContentPartFieldDefinition>> change) => site.InUnitAsync(async unit =>
    {
        var type = (await ContentDefinitionManager.GetTypeAsync(unit, "VisitRequest", CancellationToken.None))!;
        var parts = type.Parts.Select(part => part.Name == "VisitRequest" ? part with { Fields = [.. change(part.Fields)] } : part);
        await unit.Get<ContentDefinitionManager>().ReplaceTypeAsync(unit, type with { Parts = [.. parts] }, CancellationToken.None);
    });

    /// <summary>The field with other settings.</summary>
    public static ContentPartFieldDefinition With(ContentPartFieldDefinition field, string settings, string member, JsonNode? value)
    {
        var bag = (JsonObject)field.Settings.DeepClone();
        var own = bag[settings] as JsonObject ?? [];
        own[member] = value;
        bag[settings] = own.Parent is null ? own : own.DeepClone();
        return field with { Settings = bag };
    }

    public static Task<ApplicationRecord> RecordAsync(SiteHost site, string id) => site.QueryAsync(db => db.Set<ApplicationRecord>().AsNoTracking().SingleAsync(row => row.ContentItemId == id));
}
