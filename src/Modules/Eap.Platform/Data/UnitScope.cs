using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Eap.Platform.Data;

/// <summary>One run of a unit of work: its context, its services and what shall happen once it is committed.</summary>
public sealed class UnitScope(SiteDbContext db)
{
    private readonly List<Func<Task>> _afterCommit = [];
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

    /// <summary>Throws unless a unit of work is running in this scope.</summary>
    public void EnsureActive()
    {
        if (!IsActive) throw Inactive();
    }

    internal void Begin(IServiceProvider services) => _services = services;

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
