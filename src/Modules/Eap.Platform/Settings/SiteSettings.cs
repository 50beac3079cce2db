using System.Collections.Concurrent;
using System.Text.Json;
using Eap.Platform.Data;
using Eap.Platform.Nodes;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Eap.Platform.Settings;

/// <summary>Typed sections of the site's settings, read from memory, written in a unit of work.</summary>
public sealed class SiteSettings(IServiceScopeFactory scopes, MemoryVersions versions) : IMemoryHolder
{
    private readonly ConcurrentDictionary<string, object> _values = new();
    private readonly Lock _lock = new();
    private Dictionary<string, string>? _stored;
    private long _generation;

    /// <summary>The section of type <typeparamref name="T"/>; its defaults when nothing is stored. Treat it as read-only.</summary>
    public async ValueTask<T> GetAsync<T>(CancellationToken cancellationToken = default) where T : class, new()
    {
        var name = typeof(T).Name;
        if (_values.TryGetValue(name, out var known)) return (T)known;
        var generation = Volatile.Read(ref _generation);
        // All sections at once: they are few and small, and most pages need several.
        var stored = Volatile.Read(ref _stored) ?? await ReadAsync(cancellationToken);
        var value = stored.TryGetValue(name, out var json) ? JsonSerializer.Deserialize<T>(json, JOptions.Default) ?? new T() : new T();
        lock (_lock)
            if (generation == _generation) (_stored, _values[name]) = (stored, value);
        return value;
    }

    /// <summary>Stores a section with the unit of work; readers see it after the commit.</summary>
    public Task SetAsync<T>(UnitScope unit, T value, CancellationToken cancellationToken) where T : class =>
        SetAsync(unit, typeof(T).Name, JsonSerializer.Serialize(value, JOptions.Default), cancellationToken);

    /// <summary>Stores a section by name, as JSON.</summary>
    public async Task SetAsync(UnitScope unit, string name, string json, CancellationToken cancellationToken)
    {
        unit.EnsureActive();
        var stored = await unit.Db.Set<SiteSetting>().AsTracking().FirstOrDefaultAsync(setting => setting.Name == name, cancellationToken);
        if (stored is null) unit.Db.Add(new SiteSetting { Name = name, Json = json });
        else stored.Json = json;
        await versions.ChangedAsync(unit, MemoryName, cancellationToken);
        unit.AfterCommit(Forget);
    }

    /// <inheritdoc />
    public string MemoryName => "settings";

    /// <inheritdoc />
    public Task ForgetAsync()
    {
        Forget();
        return Task.CompletedTask;
    }

    private async Task<Dictionary<string, string>> ReadAsync(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<SiteDbContext>().Set<SiteSetting>().AsNoTracking().ToDictionaryAsync(setting => setting.Name, setting => setting.Json, cancellationToken);
    }

    private void Forget()
    {
        lock (_lock)
        {
            _generation++;
            _stored = null;
            _values.Clear();
        }
    }
}
