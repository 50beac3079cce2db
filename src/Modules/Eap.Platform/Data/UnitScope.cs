using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Eap.Platform.Data;

/// <summary>One run of a unit of work: its context, its services and what shall happen once it is committed.</summary>
public sealed class UnitScope(SiteDbContext db)
{
    private const string Savepoint = "followup";
    private readonly List<Func<Task>> _afterCommit = [];
    private readonly List<(Func<Task> Action, Action<Exception> Failed)> _followUps = [];
    private IServiceProvider? _services;

    /// <summary>The context of this run; its changes are saved at the end.</summary>
    public SiteDbContext Db { get; } = db;

    /// <summary>True inside a unit of work; services that write check it.</summary>
    public bool IsActive => _services is not null;

    /// <summary>A service of this run's scope; services taken elsewhere hold another context.</summary>
    public T Get<T>() where T : notnull => (_services ?? throw Inactive()).GetRequiredService<T>();

    /// <summary>Runs after the commit, outside the transaction, once; for caches of this process, not for effects that must not be lost.</summary>
    public void AfterCommit(Func<Task> action)
    {
        if (!IsActive) throw Inactive();
        _afterCommit.Add(action);
    }

    /// <inheritdoc cref="AfterCommit(Func{Task})"/>
    public void AfterCommit(Action action) => AfterCommit(() =>
    {
        action();
        return Task.CompletedTask;
    });

    /// <summary>
    /// Runs once the work is stored, in its transaction. When it fails, what it did is taken back and the work stands: <paramref name="failed"/> then adds
    /// what shall lie there instead, such as a row that brings it up again. What runs into another unit of work runs again, with the whole of it.
    /// </summary>
    internal void FollowUp(Func<Task> action, Action<Exception> failed)
    {
        EnsureActive();
        _followUps.Add((action, failed));
    }

    /// <summary>Throws unless a unit of work is running in this scope.</summary>
    public void EnsureActive()
    {
        if (!IsActive) throw Inactive();
    }

    internal void Begin(IServiceProvider services) => _services = services;

    internal async Task FollowUpAsync(IDbContextTransaction transaction, ILogger logger)
    {
        // One may bring about another.
        for (var at = 0; at < _followUps.Count; at++)
        {
            var (wanted, pending) = (_afterCommit.Count, _followUps.Count);
            await transaction.CreateSavepointAsync(Savepoint);
            try
            {
                await _followUps[at].Action();
                await Db.SaveChangesAsync();
                await transaction.ReleaseSavepointAsync(Savepoint);
            }
            catch (Exception exception) when (!UnitOfWork.IsTransient(exception))
            {
                logger.LogDebug(exception, "What was to follow a unit of work failed");
                await transaction.RollbackToSavepointAsync(Savepoint);
                Db.ChangeTracker.Clear();
                _afterCommit.RemoveRange(wanted, _afterCommit.Count - wanted);
                _followUps.RemoveRange(pending, _followUps.Count - pending);
                _followUps[at].Failed(exception);
                await Db.SaveChangesAsync();
            }
        }
    }

    internal async Task CommittedAsync(ILogger logger)
    {
        foreach (var action in _afterCommit)
        {
            try
            {
                await action();
            }
            catch (Exception exception)
            {
                // The work stands: its caller must not be told it failed, nor the unit be run again.
                logger.LogError(exception, "An action after a commit failed");
            }
        }
    }

    private static InvalidOperationException Inactive() => new("Writing happens inside UnitOfWork.RunAsync only.");
}
