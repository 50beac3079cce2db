using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Eap.Contents.Model;
using Eap.Platform.Data;
using Eap.Platform.Nodes;
using Eap.Platform.Security;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Eap.Contents.Definitions;

/// <summary>The content types and parts of the site: read from memory, changed in a unit of work, every change a new version.</summary>
public sealed class ContentDefinitionManager(IServiceScopeFactory scopes, MemoryVersions versions) : IMemoryHolder
{
    private static readonly HotQuery<string, string> CurrentJson = new((db, name) => db.Set<ContentDefinitionRecord>().AsNoTracking()
        .Where(row => row.Kind == ContentDefinitionRecord.Type && row.Name == name && row.IsCurrent).Select(row => row.Json));
    private FrozenDictionary<string, ContentTypeDefinition>? _types;
    private readonly ConcurrentDictionary<(string Name, int Version), ContentTypeDefinition> _versions = [];
    private long _generation;

    /// <summary>The current definition of a type; null when there is none.</summary>
    public async ValueTask<ContentTypeDefinition?> GetTypeAsync(string name, CancellationToken cancellationToken = default) =>
        (await TypesAsync(cancellationToken)).GetValueOrDefault(name);

    /// <summary>The current definition of a type that must be there.</summary>
    /// <exception cref="InvalidOperationException">There is none.</exception>
    public async ValueTask<ContentTypeDefinition> RequireTypeAsync(string name, CancellationToken cancellationToken = default) =>
        await GetTypeAsync(name, cancellationToken) ?? throw new InvalidOperationException($"No content type {name}.");

    /// <summary>All types, by name.</summary>
    public async ValueTask<IReadOnlyList<ContentTypeDefinition>> ListTypesAsync(CancellationToken cancellationToken = default) =>
        [.. (await TypesAsync(cancellationToken)).Values.OrderBy(type => type.Name, StringComparer.Ordinal)];

    /// <summary>The definition an item was made with; the current one when that version is not kept.</summary>
    public async ValueTask<ContentTypeDefinition?> GetTypeForAsync(ContentItem item, CancellationToken cancellationToken = default)
    {
        var current = await GetTypeAsync(item.ContentType, cancellationToken);
        if (current is null || current.Version == item.DefinitionVersion || item.DefinitionVersion == 0) return current;
        return await GetTypeAsync(item.ContentType, item.DefinitionVersion, cancellationToken) ?? current;
    }

    /// <summary>A version of a type; null when it is not kept.</summary>
    public async ValueTask<ContentTypeDefinition?> GetTypeAsync(string name, int version, CancellationToken cancellationToken = default)
    {
        if (_versions.TryGetValue((name, version), out var known)) return known;
        await using var scope = scopes.CreateAsyncScope();
        var read = await VersionAsync(scope.ServiceProvider.GetRequiredService<SiteDbContext>(), name, version, cancellationToken);
        // What is committed under a number never changes.
        return read is null ? null : _versions.GetOrAdd((name, version), read);
    }

    /// <summary>Merges a part: fields of the same name take the new settings over the old, others stay.</summary>
    public async Task MergePartAsync(UnitScope unit, ContentPartDefinition part, CancellationToken cancellationToken)
    {
        var old = await CurrentAsync(unit, ContentDefinitionRecord.Part, part.Name, cancellationToken);
        var known = old is null ? new ContentPartDefinition { Name = part.Name } : JsonSerializer.Deserialize<ContentPartDefinition>(old.Json, ContentJson.Options)!;
        var fields = known.Fields.ToDictionary(field => field.Name);
        foreach (var field in part.Fields)
            fields[field.Name] = fields.TryGetValue(field.Name, out var before) ? field with { Settings = Merge(before.Settings, field.Settings) } : field;
        var merged = known with { Settings = Merge(known.Settings, part.Settings), Fields = Sorted(fields.Values) };
        if (await StoreAsync(unit, ContentDefinitionRecord.Part, part.Name, old, _ => JsonSerializer.Serialize(merged, ContentJson.Options), cancellationToken)) await FollowAsync(unit, part.Name, exceptType: null, cancellationToken);
    }

    /// <summary>Merges a type: parts of the same name take the new settings over the old, others stay; their fields are those the parts have now.</summary>
    public async Task MergeTypeAsync(UnitScope unit, ContentTypeDefinition type, CancellationToken cancellationToken)
    {
        var old = await CurrentAsync(unit, ContentDefinitionRecord.Type, type.Name, cancellationToken);
        var known = old is null ? new ContentTypeDefinition { Name = type.Name, DisplayName = type.DisplayName, Version = 0 } : Parse(old.Json);
        var parts = known.Parts.ToDictionary(part => part.Name);
        foreach (var part in type.Parts)
            parts[part.Name] = parts.TryGetValue(part.Name, out var before) ? part with { Settings = Merge(before.Settings, part.Settings) } : part;
        var resolved = new List<ContentTypePartDefinition>();
        foreach (var part in parts.Values)
        {
            var stored = await CurrentAsync(unit, ContentDefinitionRecord.Part, part.PartName, cancellationToken);
            resolved.Add(part with { Fields = stored is null ? [] : JsonSerializer.Deserialize<ContentPartDefinition>(stored.Json, ContentJson.Options)!.Fields });
        }

        var merged = known with
        {
            DisplayName = type.DisplayName, Settings = Merge(known.Settings, type.Settings),
            Parts = [.. resolved.OrderBy(part => Position(part.Settings.Get<ContentTypePartSettings>().Position)).ThenBy(part => part.Name, StringComparer.Ordinal)],
        };
        await StoreTypeAsync(unit, merged, old, cancellationToken);
    }

    /// <summary>
    /// Stores a type as it is given, as its next version: what it no longer holds is gone from it, in items it stays. The fields of the part named like
    /// the type are stored with it; those of other parts are not touched.
    /// </summary>
    public async Task ReplaceTypeAsync(UnitScope unit, ContentTypeDefinition type, CancellationToken cancellationToken)
    {
        if (type.Part(type.Name) is { } own)
        {
            var part = await CurrentAsync(unit, ContentDefinitionRecord.Part, own.PartName, cancellationToken);
            var known = part is null ? new ContentPartDefinition { Name = own.PartName } : JsonSerializer.Deserialize<ContentPartDefinition>(part.Json, ContentJson.Options)!;
            var json = JsonSerializer.Serialize(known with { Fields = Sorted(own.Fields) }, ContentJson.Options);
            if (await StoreAsync(unit, ContentDefinitionRecord.Part, own.PartName, part, _ => json, cancellationToken)) await FollowAsync(unit, own.PartName, type.Name, cancellationToken);
        }

        await StoreTypeAsync(unit, type, await CurrentAsync(unit, ContentDefinitionRecord.Type, type.Name, cancellationToken), cancellationToken);
    }

    private async Task StoreTypeAsync(UnitScope unit, ContentTypeDefinition type, ContentDefinitionRecord? old, CancellationToken cancellationToken)
    {
        await StoreAsync(unit, ContentDefinitionRecord.Type, type.Name, old, version => JsonSerializer.Serialize(type with { Version = version }, ContentJson.Options), cancellationToken);
        // Items carry a copy of their type's visibility; a type that becomes private must take them along at once.
        await unit.Db.Set<ContentItem>().Where(item => item.ContentType == type.Name && item.Visibility != type.Visibility)
            .ExecuteUpdateAsync(set => set.SetProperty(item => item.Visibility, type.Visibility), cancellationToken);
    }

    // Types hold a copy of the fields of their parts.
    private async Task FollowAsync(UnitScope unit, string partName, string? exceptType, CancellationToken cancellationToken)
    {
        var types = await unit.Db.Set<ContentDefinitionRecord>().AsNoTracking().Where(row => row.Kind == ContentDefinitionRecord.Type && row.IsCurrent && row.Name != exceptType).ToListAsync(cancellationToken);
        foreach (var type in types.Select(row => Parse(row.Json)).Where(type => type.Parts.Any(attached => attached.PartName == partName)))
            await MergeTypeAsync(unit, type, cancellationToken);
    }

    private async Task<bool> StoreAsync(UnitScope unit, string kind, string name, ContentDefinitionRecord? old, Func<int, string> json, CancellationToken cancellationToken)
    {
        if (old is not null && old.Json == json(old.Version)) return false;
        var version = (old?.Version ?? 0) + 1;
        if (old is not null)
        {
            old.IsCurrent = false;
            await unit.Db.SaveChangesAsync(cancellationToken);
        }

        unit.Db.Add(new ContentDefinitionRecord
        {
            Kind = kind, Name = name, Version = version, Json = json(version), IsCurrent = true,
            Author = unit.Get<ICurrentUser>().UserName, CreatedUtc = UtcDateTimeConverter.ToStored(unit.Get<TimeProvider>().GetUtcNow().UtcDateTime),
        });
        await unit.Db.SaveChangesAsync(cancellationToken);
        await versions.ChangedAsync(unit, MemoryName, cancellationToken);
        // Steps of the same recipe must see it already; should the recipe fail, the next reader loads what is stored.
        Forget();
        unit.AfterCommit(Forget);
        return true;
    }

    private static Task<ContentDefinitionRecord?> CurrentAsync(UnitScope unit, string kind, string name, CancellationToken cancellationToken) =>
        unit.Db.Set<ContentDefinitionRecord>().FirstOrDefaultAsync(row => row.Kind == kind && row.Name == name && row.IsCurrent, cancellationToken);

    /// <summary>The types as a unit of work sees them, before its commit.</summary>
    public static async Task<ContentTypeDefinition?> GetTypeAsync(UnitScope unit, string name, CancellationToken cancellationToken) =>
        await CurrentJson.FirstAsync(unit.Db, name, cancellationToken) is { } json ? Parse(json) : null;

    /// <summary>A version of a type as a unit of work sees it; null when it is not kept.</summary>
    public static Task<ContentTypeDefinition?> GetTypeAsync(UnitScope unit, string name, int version, CancellationToken cancellationToken) => VersionAsync(unit.Db, name, version, cancellationToken);

    private static async Task<ContentTypeDefinition?> VersionAsync(SiteDbContext db, string name, int version, CancellationToken cancellationToken) =>
        await db.Set<ContentDefinitionRecord>().Where(row => row.Kind == ContentDefinitionRecord.Type && row.Name == name && row.Version == version).Select(row => row.Json)
            .FirstOrDefaultAsync(cancellationToken) is { } json ? Parse(json) : null;

    private async ValueTask<FrozenDictionary<string, ContentTypeDefinition>> TypesAsync(CancellationToken cancellationToken)
    {
        if (_types is { } known) return known;
        var generation = Volatile.Read(ref _generation);
        await using var scope = scopes.CreateAsyncScope();
        var rows = await scope.ServiceProvider.GetRequiredService<SiteDbContext>().Set<ContentDefinitionRecord>()
            .Where(row => row.Kind == ContentDefinitionRecord.Type && row.IsCurrent).Select(row => row.Json).ToListAsync(cancellationToken);
        var types = rows.Select(Parse).ToFrozenDictionary(type => type.Name);
        if (generation == Volatile.Read(ref _generation)) _types = types;
        return types;
    }

    /// <inheritdoc />
    public string MemoryName => "definitions";

    /// <inheritdoc />
    public Task ForgetAsync()
    {
        Forget();
        return Task.CompletedTask;
    }

    private void Forget()
    {
        Interlocked.Increment(ref _generation);
        _types = null;
    }

    internal static ContentTypeDefinition Parse(string json) => JsonSerializer.Deserialize<ContentTypeDefinition>(json, ContentJson.Options)!;

    private static JsonObject Merge(JsonObject under, JsonObject over)
    {
        var merged = (JsonObject)under.DeepClone();
        foreach (var (key, value) in over)
            merged[key] = merged[key] is JsonObject before && value is JsonObject after ? Merge(before, after) : value?.DeepClone();
        return merged;
    }

    private static IReadOnlyList<ContentPartFieldDefinition> Sorted(IEnumerable<ContentPartFieldDefinition> fields) =>
        [.. fields.OrderBy(field => Position(field.Settings.Get<ContentPartFieldSettings>().Position)).ThenBy(field => field.Name, StringComparer.Ordinal)];

    private static decimal Position(string? position) => decimal.TryParse(position, NumberStyles.Number, CultureInfo.InvariantCulture, out var value) ? value : 1000;
}
