namespace Eap.Workflows.Checking;

/// <summary>Something wrong with a type, in words.</summary>
/// <param name="ActivityId">The activity it stands at; null: the type as a whole.</param>
/// <param name="Text">What is wrong and what to do, in Chinese.</param>
/// <param name="IsBlocking">True: the type cannot be switched on with it. False: worth knowing, and perhaps meant so.</param>
/// <param name="Property">The property it is about; null for none.</param>
public sealed record WorkflowProblem(string? ActivityId, string Text, bool IsBlocking = true, string? Property = null);
