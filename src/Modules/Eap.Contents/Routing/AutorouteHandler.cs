using Eap.Contents.Definitions;
using Eap.Contents.Handlers;
using Eap.Contents.Model;
using Eap.Contents.Parts.Titles;
using Microsoft.EntityFrameworkCore;

namespace Eap.Contents.Routing;

/// <summary>Gives every item its own address, and keeps the old one leading somewhere.</summary>
internal sealed class AutorouteHandler(SlugMaker slugs) : ContentHandlerBase
{
    // Items of one import are indexed together, after all of them got their address.
    private readonly Dictionary<string, string> _given = [];

    public override async Task UpdatingAsync(ContentContext context, CancellationToken cancellationToken)
    {
        if (context.Type?.Part(nameof(AutoroutePart)) is not { } definition) return;
        var part = context.Item.GetOrCreate<AutoroutePart>();
        var prefix = Prefix(definition);
        var wanted = string.IsNullOrWhiteSpace(part.Path) ? prefix + slugs.Make(context.Item.As<TitlePart>()?.Title, context.Item.ContentItemId) : part.Path.Trim().Trim('/').ToLowerInvariant();
        part.Path = await FreeAsync(context, wanted, cancellationToken);
        context.Item.Apply(part);
    }

    public override async Task PublishedAsync(ContentContext context, CancellationToken cancellationToken)
    {
        if (context.Item.As<AutoroutePart>()?.Path is not { Length: > 0 } path) return;
        var db = context.Unit.Db;
        var id = context.Item.ContentItemId;
        await db.Set<FormerPath>().Where(row => row.Path == path).ExecuteDeleteAsync(cancellationToken);
        if (context.IsNew) return;
        // The paths its earlier published versions had are in history; remember those that are not taken now.
        foreach (var old in await PathsOfAsync(db.Set<ContentItem>(), id, cancellationToken))
        {
            if (old == path || await db.Set<AutoroutePartIndex>().AnyAsync(row => row.Path == old, cancellationToken)) continue;
            var known = await db.Set<FormerPath>().AsTracking().FirstOrDefaultAsync(row => row.Path == old, cancellationToken);
            if (known is null) db.Add(new FormerPath { Path = old, ContentItemId = id });
            else known.ContentItemId = id;
        }
    }

    // Only the version that was published last counts: drafts nobody saw leave no trace.
    private static async Task<IEnumerable<string>> PathsOfAsync(IQueryable<ContentItem> items, string contentItemId, CancellationToken cancellationToken)
    {
        var last = await items.AsNoTracking().Where(item => item.ContentItemId == contentItemId && item.PublishedUtc != null && !item.Published)
            .OrderByDescending(item => item.PublishedUtc).Take(1).ToListAsync(cancellationToken);
        return last.Select(item => item.As<AutoroutePart>()?.Path ?? "").Where(path => path.Length > 0);
    }

    private async Task<string> FreeAsync(ContentContext context, string wanted, CancellationToken cancellationToken)
    {
        var id = context.Item.ContentItemId;
        var others = context.Unit.Db.Set<AutoroutePartIndex>().Where(row => row.ContentItemId != id);
        var free = wanted;
        if (IsGiven(wanted, id) || await others.AnyAsync(row => row.Path == wanted, cancellationToken))
        {
            var taken = await others.Where(row => row.Path.StartsWith(wanted + "-")).Select(row => row.Path).ToListAsync(cancellationToken);
            var number = 2;
            while (taken.Contains($"{wanted}-{number}") || IsGiven($"{wanted}-{number}", id)) number++;
            free = $"{wanted}-{number}";
        }

        _given[free] = id;
        return free;
    }

    private bool IsGiven(string path, string contentItemId) => _given.TryGetValue(path, out var to) && to != contentItemId;

    private static string Prefix(ContentTypePartDefinition definition)
    {
        var pattern = definition.GetSettings<AutoroutePartSettings>().Pattern ?? "";
        var brace = pattern.IndexOf('{');
        return brace < 0 ? pattern : pattern[..brace];
    }
}
