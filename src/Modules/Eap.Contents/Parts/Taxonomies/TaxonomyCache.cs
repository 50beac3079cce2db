using Eap.Contents.Model;
using Eap.Platform.Caching;
using Eap.Platform.Data;
using Eap.Platform.Nodes;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Eap.Contents.Parts.Taxonomies;

/// <summary>The published taxonomies as they are committed, kept for the whole process; read through <see cref="TaxonomyDirectory"/>.</summary>
public sealed class TaxonomyCache(IServiceScopeFactory scopes) : IMemoryHolder
{
    private IReadOnlyDictionary<string, Taxonomy>? _taxonomies;
    private long _generation;

    internal IReadOnlyDictionary<string, Taxonomy>? Known => _taxonomies;

    internal async ValueTask<IReadOnlyDictionary<string, Taxonomy>> AllAsync(CancellationToken cancellationToken)
    {
        if (_taxonomies is { } known) return known;
        var generation = Volatile.Read(ref _generation);
        await using var scope = scopes.CreateAsyncScope();
        var items = await scope.ServiceProvider.GetRequiredService<SiteDbContext>().Set<ContentItem>().AsNoTracking()
            .Where(item => item.Published && item.ContentType == TaxonomyPart.ContentType).ToListAsync(cancellationToken);
        var read = items.Select(Taxonomy.Of).ToDictionary(taxonomy => taxonomy.Id);
        if (generation == Volatile.Read(ref _generation)) _taxonomies = read;
        return read;
    }

    /// <summary>A taxonomy that changes is published, as pages are.</summary>
    public string MemoryName => PageCache.Memory;

    /// <inheritdoc />
    public Task ForgetAsync()
    {
        Forget();
        return Task.CompletedTask;
    }

    internal void Forget()
    {
        Interlocked.Increment(ref _generation);
        _taxonomies = null;
    }
}
