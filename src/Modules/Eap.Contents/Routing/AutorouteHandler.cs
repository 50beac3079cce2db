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

    // Paths that nothing led to when a batch was looked up.
    private readonly HashSet<string> _unknown = [];

    public override async Task LookingUpAsync(IReadOnlyList<ContentContext> contexts, CancellationToken cancellationToken)
    {
        if (contexts.Count < 2 || contexts[0].Type?.Part(nameof(AutoroutePart)) is not { } definition) return;
        var (db, wanted) = (contexts[0].Unit.Db, contexts.Select(context => Wanted(context.Item, definition)).Distinct().ToList());
        var known = await db.Set<AutoroutePartIndex>().Where(row => wanted.Contains(row.Path)).Select(row => row.Path)
            .Concat(db.Set<FormerPath>().Where(row => wanted.Contains(row.Path)).Select(row => row.Path)).ToListAsync(cancellationToken);
        _unknown.UnionWith(wanted.Except(known));
    }

    public override async Task UpdatingAsync(ContentContext context, CancellationToken cancellationToken)
    {
        if (context.Type?.Part(nameof(AutoroutePart)) is not { } definition) return;
        var part = context.Item.GetOrCreate<AutoroutePart>();
        part.Path = await FreeAsync(context, Wanted(context.Item, definition), cancellationToken);
        context.Item.Apply(part);
    }

    public override async Task PublishedAsync(ContentContext context, CancellationToken cancellationToken)
    {
        if (context.Item.As<AutoroutePart>()?.Path is not { Length: > 0 } path) return;
        var db = context.Unit.Db;
        var id = context.Item.ContentItemId;
        if (!_unknown.Contains(path)) await db.Set<FormerPath>().Where(row => row.Path == path).ExecuteDeleteAsync(cancellationToken);
        if (context.IsNew) return;
        // The paths its earlier published versions had are in history; remember those that are not taken now.
        foreach (var old in await PathsOfAsync(db.Set<ContentItem>(), id, cancellationToken))
        {
            if (old == path || await db.Set<AutoroutePartIndex>().AnyAsync(row => row.Path == old, cancellationToken)) continue;
            var known = await db.Set<FormerPath>().AsTracking().FirstOrDefaultAsync(row => row.Path == old, cancellationToken);
            _unknown.Remove(old);
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

    private string Wanted(ContentItem item, ContentTypePartDefinition definition) => item.As<AutoroutePart>()?.Path is { } path && !string.IsNullOrWhiteSpace(path)
        ? path.Trim().Trim('/').ToLowerInvariant()
        : Prefix(definition) + slugs.Make(item.As<TitlePart>()?.Title, item.ContentItemId);

    private async Task<string> FreeAsync(ContentContext context, string wanted, CancellationToken cancellationToken)
    {
        var id = context.Item.ContentItemId;
        var others = context.Unit.Db.Set<AutoroutePartIndex>().Where(row => row.ContentItemId != id);
        var free = wanted;
        // Asked for by name, ever more at a time: a search by beginning would read the whole table on SQLite.
        for (var (number, size) = (2, 2); !await IsFreeAsync(free); number += size, size *= 4)
        {
            var next = Enumerable.Range(number, size).Select(value => $"{wanted}-{value}").ToList();
            var taken = await others.Where(row => next.Contains(row.Path)).Select(row => row.Path).ToListAsync(cancellationToken);
            free = next.FirstOrDefault(path => !taken.Contains(path) && !IsGiven(path, id)) ?? wanted;
        }

        _given[free] = id;
        return free;

        async Task<bool> IsFreeAsync(string path) =>
            !IsGiven(path, id) && (path != wanted || _unknown.Contains(path) || !await others.AnyAsync(row => row.Path == path, cancellationToken));
    }

    private bool IsGiven(string path, string contentItemId) => _given.TryGetValue(path, out var to) && to != contentItemId;

    private static string Prefix(ContentTypePartDefinition definition)
    {
        var pattern = definition.GetSettings<AutoroutePartSettings>().Pattern ?? "";
        var brace = pattern.IndexOf('{');
        return brace < 0 ? pattern : pattern[..brace];
    }
}
