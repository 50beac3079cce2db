using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace Eap.Testing;

/// <summary>What the site logged, after its own filters.</summary>
public sealed class SiteLogs : ILoggerProvider
{
    private readonly ConcurrentQueue<(LogLevel Level, string Text)> _lines = new();

    /// <summary>All lines, in order: category, message, exception.</summary>
    public IReadOnlyList<string> Lines => [.. _lines.Select(line => line.Text)];

    /// <summary>Errors only; a test of a page expects none.</summary>
    public IReadOnlyList<string> Errors => [.. _lines.Where(line => line.Level >= LogLevel.Error).Select(line => line.Text)];

    /// <inheritdoc />
    public ILogger CreateLogger(string categoryName) => new Logger(this, categoryName);

    /// <inheritdoc />
    public void Dispose()
    {
    }

    private sealed class Logger(SiteLogs owner, string category) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => logLevel != LogLevel.None;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            owner._lines.Enqueue((logLevel, $"{logLevel} {category}: {formatter(state, exception)}{(exception is null ? "" : $"\n{exception}")}"));
    }
}
