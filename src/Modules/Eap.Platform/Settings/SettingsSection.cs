using System.Text.Json;
using Eap.Platform.Data;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace Eap.Platform.Settings;

/// <summary>Base of a section whose values are one settings class.</summary>
public abstract class SettingsSection<T>(SiteDbContext db) : ISettingsSection where T : class, new()
{
    /// <inheritdoc />
    public abstract string Name { get; }

    /// <inheritdoc />
    public abstract string Title { get; }

    /// <inheritdoc />
    public virtual int Position => 100;

    /// <inheritdoc />
    public virtual string Template => $"{typeof(T).Name}.Edit";

    /// <inheritdoc />
    public string StoredName => typeof(T).Name;

    /// <inheritdoc />
    public virtual string? TryLabel => null;

    /// <inheritdoc />
    public async Task<SettingsForm> OpenAsync(string? preset, CancellationToken cancellationToken)
    {
        var json = await StoredAsync(cancellationToken);
        var value = Read(json);
        if (preset is not null) Prefill(value, preset);
        return new SettingsForm<T>(value, new SettingsInput(), json ?? "", SettingsForm.StampOf(json)) { Notes = await NotesAsync(value, cancellationToken) };
    }

    /// <inheritdoc />
    public async Task<SettingsForm> ReadAsync(IFormCollection posted, CancellationToken cancellationToken)
    {
        var json = await StoredAsync(cancellationToken);
        var (value, input) = (Read(json), new SettingsInput(posted));
        Bind(value, input);
        return new SettingsForm<T>(value, input, JsonSerializer.Serialize(value, JOptions.Default), SettingsForm.StampOf(json));
    }

    /// <inheritdoc />
    public virtual Task<(bool Works, string Words)> TryAsync(CancellationToken cancellationToken) => throw new NotSupportedException();

    /// <summary>Puts what a preset suggests into the value; an unknown one changes nothing.</summary>
    protected virtual void Prefill(T value, string preset)
    {
    }

    /// <summary>What to look at in the stored values although each of them is right, in Chinese, for the section's own template; none by default.</summary>
    protected virtual Task<IReadOnlyList<string>> NotesAsync(T value, CancellationToken cancellationToken) => Task.FromResult<IReadOnlyList<string>>([]);

    /// <summary>Puts what was posted into the value and says what is wrong with it.</summary>
    protected abstract void Bind(T value, SettingsInput input);

    private Task<string?> StoredAsync(CancellationToken cancellationToken) =>
        db.Set<SiteSetting>().AsNoTracking().Where(row => row.Name == StoredName).Select(row => (string?)row.Json).FirstOrDefaultAsync(cancellationToken);

    private static T Read(string? json) => json is null ? new T() : JsonSerializer.Deserialize<T>(json, JOptions.Default) ?? new T();
}
