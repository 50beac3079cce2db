using System.Text.Json;
using Eap.Platform.Data;
using Eap.Platform.Settings;
using Eap.Platform.Setup;
using Microsoft.EntityFrameworkCore;

namespace Eap.Contents.Definitions;

internal sealed class DeclarationsInitializer(IEnumerable<ContentDeclaration> declarations, ContentDefinitionManager definitions, SiteSettings settings, UnitOfWork work) : ISiteInitializer
{
    private const string Section = "Internal.ContentDeclarations";

    public Task BeforeSetupAsync(CancellationToken cancellationToken) => work.RunAsync(async unit =>
    {
        var json = await unit.Db.Set<SiteSetting>().Where(row => row.Name == Section).Select(row => row.Json).FirstOrDefaultAsync(cancellationToken);
        var applied = json is null ? [] : JsonSerializer.Deserialize<Dictionary<string, int>>(json)!;
        var pending = declarations.Where(declaration => applied.GetValueOrDefault(declaration.GetType().FullName!) < declaration.Version).ToList();
        if (pending.Count == 0) return;
        foreach (var declaration in pending)
        {
            await ApplyAsync(unit, declaration, cancellationToken);
            applied[declaration.GetType().FullName!] = declaration.Version;
        }

        await settings.SetAsync(unit, Section, JsonSerializer.Serialize(applied), cancellationToken);
    }, cancellationToken);

    private async Task ApplyAsync(UnitScope unit, ContentDeclaration declaration, CancellationToken cancellationToken)
    {
        var declared = new ContentDeclarations();
        declaration.Declare(declared);
        foreach (var (name, part) in declared.Parts)
            await definitions.MergePartAsync(unit, new ContentPartDefinition { Name = name, Fields = part.Fields }, cancellationToken);
        foreach (var (name, type) in declared.Types)
        {
            var parts = type.Parts.Select(part => new ContentTypePartDefinition { Name = part.Name, PartName = part.PartName, Settings = part.Settings });
            await definitions.MergeTypeAsync(unit, new ContentTypeDefinition { Name = name, DisplayName = type.Label ?? name, Settings = type.Settings, Parts = [.. parts] }, cancellationToken);
        }
    }
}
