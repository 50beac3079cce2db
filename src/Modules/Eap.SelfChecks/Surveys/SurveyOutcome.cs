namespace Eap.SelfChecks.Surveys;

/// <summary>What became of a form that was sent.</summary>
public enum SurveyOutcome
{
    /// <summary>It is counted.</summary>
    Taken,

    /// <summary>The same form was sent before and is counted once.</summary>
    Already,

    /// <summary>The survey takes no answers now.</summary>
    NotNow,

    /// <summary>Too many at once; a minute later it goes.</summary>
    TooMany,

    /// <summary>It has taken several times as many answers as there are people to ask.</summary>
    Full,

    /// <summary>The form is not one the site handed out for this survey.</summary>
    NoTicket,
}
