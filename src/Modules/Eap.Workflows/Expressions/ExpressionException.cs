namespace Eap.Workflows.Expressions;

/// <summary>An expression cannot be read or worked out; the message says why, in Chinese.</summary>
public sealed class ExpressionException(string message) : Exception(message);
