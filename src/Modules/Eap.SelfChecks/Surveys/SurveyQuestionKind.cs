namespace Eap.SelfChecks.Surveys;

/// <summary>How a question is answered. None takes text: in a text somebody may be recognised.</summary>
public enum SurveyQuestionKind
{
    /// <summary>One of the choices.</summary>
    Single,

    /// <summary>Any number of them, also none.</summary>
    Multiple,

    /// <summary>One of 1 to 5.</summary>
    Scale,
}
