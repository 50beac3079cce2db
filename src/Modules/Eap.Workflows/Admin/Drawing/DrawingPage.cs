using Eap.Workflows.Types;

namespace Eap.Workflows.Admin.Drawing;

/// <summary>A type, drawn and listed.</summary>
/// <param name="Record">Its current version.</param>
/// <param name="Outline">Its steps and problems.</param>
/// <param name="IsSingleton">None is started while one is under way for the same subject.</param>
public sealed record DrawingPage(WorkflowTypeRecord Record, Outline Outline, bool IsSingleton);
