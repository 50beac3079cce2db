namespace Eap.Workflows.Expressions;

/// <summary>Looks at expressions before they run.</summary>
public static class ExpressionProblems
{
    /// <summary>What is wrong with an expression, in Chinese; nothing for an empty one.</summary>
    public static IEnumerable<string> Of(string? expression)
    {
        if (string.IsNullOrWhiteSpace(expression)) return [];
        try
        {
            Expression.Parse(expression);
            return [];
        }
        catch (ExpressionException exception)
        {
            return [exception.Message];
        }
    }
}
