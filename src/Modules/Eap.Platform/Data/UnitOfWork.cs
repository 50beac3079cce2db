using System.Collections.Concurrent;
using System.Data;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace Eap.Platform.Data;

/// <summary>
/// The only way to write. The work is a delegate that may run more than once: each run gets a fresh scope and a clean context inside one
/// transaction, re-reads, decides and writes. No file, network or rendering inside. On a serialization failure or deadlock it runs again.
/// </summary>
public sealed class UnitOfWork(IServiceScopeFactory scopes, WriteGate gate, ILogger<UnitOfWork> logger)
{
    private const int Tries = 12;

    // Who lost twice runs alone: among many writers of one row the unlucky would run out of tries.
    private const int FreeTries = 2;
    private static readonly AsyncLocal<bool> Running = new();
    private readonly ConcurrentDictionary<string, SemaphoreSlim> _turns = new(StringComparer.Ordinal);

    /// <summary>Runs <paramref name="work"/> in one transaction and returns its result; commits when it returns, rolls back when it throws.</summary>
    /// <exception cref="InvalidOperationException">Called from inside another unit of work.</exception>
    public async Task<T> RunAsync<T>(Func<UnitScope, Task<T>> work, CancellationToken cancellationToken = default)
    {
        EnsureNoneRuns();
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await RunOnceAsync(work, alone: attempt > FreeTries, cancellationToken);
            }
            catch (Exception exception) when (attempt < Tries && IsTransient(exception) || attempt < 3 && IsTaken(exception))
            {
                logger.LogDebug(exception, "Unit of work ran into another one, try {Attempt}", attempt);
                await Task.Delay(TimeSpan.FromMilliseconds(Random.Shared.Next(5, 15 * attempt)), cancellationToken);
            }
        }
    }

    /// <inheritdoc cref="RunAsync{T}"/>
    public Task RunAsync(Func<UnitScope, Task> work, CancellationToken cancellationToken = default) =>
        RunAsync(async unit =>
        {
            await work(unit);
            return true;
        }, cancellationToken);

    /// <summary>
    /// Runs <paramref name="work"/> after all work of this process that goes by the same <paramref name="turn"/>, in the order it came: for work of which every
    /// run writes the same row, and would lose to another of its kind on PostgreSQL rather than wait. Other work goes on beside it.
    /// </summary>
    /// <inheritdoc cref="RunAsync{T}"/>
    public async Task<T> RunInTurnAsync<T>(string turn, Func<UnitScope, Task<T>> work, CancellationToken cancellationToken = default)
    {
        EnsureNoneRuns();
        var queue = _turns.GetOrAdd(turn, static _ => new SemaphoreSlim(1, 1));
        await queue.WaitAsync(cancellationToken);
        try
        {
            return await RunAsync(work, cancellationToken);
        }
        finally
        {
            queue.Release();
        }
    }

    private static void EnsureNoneRuns()
    {
        if (Running.Value) throw new InvalidOperationException("A unit of work is already running here; pass its scope on instead of opening another.");
    }

    private async Task<T> RunOnceAsync<T>(Func<UnitScope, Task<T>> work, bool alone, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<SiteDbContext>();
        db.ChangeTracker.QueryTrackingBehavior = QueryTrackingBehavior.TrackAll;
        // A failed save fails the unit: a way back to just before it would serve nobody.
        db.Database.AutoSavepointsEnabled = false;
        var unit = scope.ServiceProvider.GetRequiredService<UnitScope>();
        T result;
        using (await gate.EnterAsync(alone || db.Engine == DatabaseEngine.Sqlite, cancellationToken))
        {
            Running.Value = true;
            try
            {
                await using var transaction = await db.Database.BeginTransactionAsync(IsolationLevel.Serializable, cancellationToken);
                unit.Begin(scope.ServiceProvider);
                result = await work(unit);
                await db.SaveChangesAsync(cancellationToken);
                await unit.FollowUpAsync(transaction, logger);
                await transaction.CommitAsync(cancellationToken);
            }
            finally
            {
                Running.Value = false;
            }
        }

        await unit.CommittedAsync(logger);
        return result;
    }

    // A unique key taken in the same instant: the next run sees who has it and decides anew.
    private static bool IsTaken(Exception exception) => exception switch
    {
        PostgresException { SqlState: PostgresErrorCodes.UniqueViolation } => true,
        { InnerException: { } inner } => IsTaken(inner),
        _ => false,
    };

    internal static bool IsTransient(Exception exception) => exception switch
    {
        PostgresException { SqlState: PostgresErrorCodes.SerializationFailure or PostgresErrorCodes.DeadlockDetected } => true,
        SqliteException { SqliteErrorCode: 5 or 6 } => true,
        { InnerException: { } inner } => IsTransient(inner),
        _ => false,
    };
}
