using System.Collections.Concurrent;
using System.Data.Common;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Eap.Testing;

/// <summary>Notes every SQL command EF sends, by the request that caused it.</summary>
public sealed class QueryCounter(IHttpContextAccessor accessor) : DbCommandInterceptor
{
    /// <summary>Header by which a test's request is told from others.</summary>
    internal const string Header = "X-Test-Request";

    private readonly ConcurrentDictionary<string, ConcurrentQueue<string>> _byRequest = new();
    private int _total;

    /// <summary>Commands since the site started, requests or not.</summary>
    public int Total => Volatile.Read(ref _total);

    /// <inheritdoc />
    public override InterceptionResult<DbDataReader> ReaderExecuting(DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result)
    {
        Note(command);
        return result;
    }

    /// <inheritdoc />
    public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
    {
        Note(command);
        return ValueTask.FromResult(result);
    }

    /// <inheritdoc />
    public override InterceptionResult<int> NonQueryExecuting(DbCommand command, CommandEventData eventData, InterceptionResult<int> result)
    {
        Note(command);
        return result;
    }

    /// <inheritdoc />
    public override ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(DbCommand command, CommandEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        Note(command);
        return ValueTask.FromResult(result);
    }

    /// <inheritdoc />
    public override InterceptionResult<object> ScalarExecuting(DbCommand command, CommandEventData eventData, InterceptionResult<object> result)
    {
        Note(command);
        return result;
    }

    /// <inheritdoc />
    public override ValueTask<InterceptionResult<object>> ScalarExecutingAsync(DbCommand command, CommandEventData eventData, InterceptionResult<object> result, CancellationToken cancellationToken = default)
    {
        Note(command);
        return ValueTask.FromResult(result);
    }

    internal IReadOnlyList<string> Take(string request) => _byRequest.TryRemove(request, out var commands) ? [.. commands] : [];

    private void Note(DbCommand command)
    {
        Interlocked.Increment(ref _total);
        if (accessor.HttpContext?.Request.Headers[Header].ToString() is { Length: > 0 } request)
            _byRequest.GetOrAdd(request, _ => new ConcurrentQueue<string>()).Enqueue(command.CommandText);
    }
}
