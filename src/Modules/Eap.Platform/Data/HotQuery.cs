using System.Linq.Expressions;
using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Eap.Platform.Data;

/// <summary>
/// A query that is asked at every request or every submission, made once: building its expression and looking it up costs more than SQLite takes to answer it.
/// It says itself whether it tracks. One asked for its first row has a condition that no second row meets.
/// </summary>
/// <remarks>EF ties a compiled query to the model it was first asked with; a process may hold several (tests do, one for each engine).</remarks>
public sealed class HotQuery<TArgument, TResult>(Expression<Func<SiteDbContext, TArgument, IQueryable<TResult>>> query)
{
    private readonly ConditionalWeakTable<IModel, Func<SiteDbContext, TArgument, IAsyncEnumerable<TResult>>> _made = [];

    /// <summary>All rows.</summary>
    public async Task<List<TResult>> ListAsync(SiteDbContext db, TArgument argument, CancellationToken cancellationToken)
    {
        var rows = new List<TResult>();
        await foreach (var row in Of(db)(db, argument).WithCancellation(cancellationToken)) rows.Add(row);
        return rows;
    }

    /// <summary>The first row; null when there is none.</summary>
    public async Task<TResult?> FirstAsync(SiteDbContext db, TArgument argument, CancellationToken cancellationToken)
    {
        await foreach (var row in Of(db)(db, argument).WithCancellation(cancellationToken)) return row;
        return default;
    }

    private Func<SiteDbContext, TArgument, IAsyncEnumerable<TResult>> Of(SiteDbContext db) => _made.GetValue(db.Model, _ => EF.CompileAsyncQuery(query));
}
