using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Eap.Platform.Logging;

internal sealed class DiscreetLogger(ILogger inner, IHttpContextAccessor accessor, bool always) : ILogger
{
    private const string Template = "{OriginalFormat}";

    public bool IsEnabled(LogLevel logLevel) => inner.IsEnabled(logLevel);

    public IDisposable? BeginScope<TState>(TState state) where TState : notnull => IsDiscreet ? null : inner.BeginScope(state);

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        if (!IsDiscreet) inner.Log(logLevel, eventId, state, exception, formatter);
        else if (inner.IsEnabled(logLevel)) inner.Log(logLevel, eventId, Describe(state, exception), null, static (text, _) => text);
    }

    private bool IsDiscreet => always || SearchRequests.Is(accessor.HttpContext);

    private static string Describe<TState>(TState state, Exception? exception)
    {
        var template = (state as IEnumerable<KeyValuePair<string, object?>>)?.FirstOrDefault(pair => pair.Key == Template).Value as string;
        var text = $"{template ?? "(no template)"} [a search: values are not logged]";
        for (var cause = exception; cause is not null; cause = cause.InnerException) text += $"\n{cause.GetType().FullName}\n{cause.StackTrace}";
        return text;
    }
}
