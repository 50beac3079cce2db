using Microsoft.EntityFrameworkCore;

namespace EapSite.Benchmarks.Baseline;

/// <summary>A table of articles, a table of stations.</summary>
public sealed class BaselineDb(DbContextOptions<BaselineDb> options) : DbContext(options)
{
    /// <summary>The articles.</summary>
    public DbSet<BaselineArticle> Articles => Set<BaselineArticle>();

    /// <summary>The stations.</summary>
    public DbSet<BaselineStation> Stations => Set<BaselineStation>();
}

/// <summary>An article as the smallest site would keep it.</summary>
public sealed class BaselineArticle
{
    /// <summary>Number.</summary>
    public long Id { get; init; }

    /// <summary>In the address.</summary>
    public required string Slug { get; init; }

    /// <summary>Title.</summary>
    public required string Title { get; init; }

    /// <summary>Markdown.</summary>
    public required string Body { get; init; }

    /// <summary>The page around the article, so that both send bodies of the same size.</summary>
    public required string Frame { get; init; }
}
