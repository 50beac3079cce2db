namespace Eap.Editorial.Process;

/// <summary>Somebody let the text pass a review.</summary>
/// <param name="Stage">Which.</param>
/// <param name="Person">Their account.</param>
public sealed record Signature(ReviewStage Stage, string Person);
